import { type IWebhookFunctions } from 'n8n-workflow';

/**
 * The unparsed body. n8n does not parse it because of the node's hidden `options.binaryData` and its version 1. Otherwise the trailing
 * comma in Factomos's JSON would be answered with 422, and the event lost.
 */
export async function readBody(ctx: IWebhookFunctions): Promise<Buffer> {
  const request = ctx.getRequestObject();
  // `rawBody` is typed as always present, but is undefined until the body is read.
  const raw: unknown = request.rawBody;
  if (!Buffer.isBuffer(raw)) await request.readRawBody();
  return request.rawBody;
}
