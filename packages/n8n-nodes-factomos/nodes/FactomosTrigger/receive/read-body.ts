import { type IWebhookFunctions } from 'n8n-workflow';

/**
 * The body exactly as it was posted. n8n leaves it alone because of the node's hidden `options.binaryData` and its version
 * 1: with its own parsing, the trailing comma of Factomos's JSON is a 422 and the event is lost.
 */
export async function readBody(ctx: IWebhookFunctions): Promise<Buffer> {
  const request = ctx.getRequestObject();
  // The type says that it is always there; it is not until somebody reads it.
  const raw: unknown = request.rawBody;
  if (!Buffer.isBuffer(raw)) await request.readRawBody();
  return request.rawBody;
}
