import { type IWebhookFunctions } from 'n8n-workflow';

/**
 * The body as it was posted. Because of the node's hidden `options.binaryData` and its version 1, n8n does not parse it:
 * otherwise the trailing comma of Factomos's JSON would be answered with 422, and the event lost.
 */
export async function readBody(ctx: IWebhookFunctions): Promise<Buffer> {
  const request = ctx.getRequestObject();
  // Typed as always present, but undefined until it is read.
  const raw: unknown = request.rawBody;
  if (!Buffer.isBuffer(raw)) await request.readRawBody();
  return request.rawBody;
}
