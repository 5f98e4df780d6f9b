import { type TransportResponse } from 'factomos-core';

/** Parses n8n's full response: `statusCode`, and the unchanged bytes. */
export function parseHttpResponse(response: unknown): TransportResponse | undefined {
  if (typeof response !== 'object' || response === null) return undefined;
  const status: unknown = Reflect.get(response, 'statusCode');
  const body: unknown = Reflect.get(response, 'body');
  if (typeof status !== 'number') return undefined;
  if (body instanceof Uint8Array) return { status, body };
  if (body instanceof ArrayBuffer) return { status, body: new Uint8Array(body) };
  // n8n leaves out an empty body.
  if (body === undefined || body === '' || body === null) return { status, body: new Uint8Array() };
  return undefined;
}
