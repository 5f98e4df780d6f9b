import { type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { inertHeaders } from '../http/inert-answers.ts';

/** Ends the connection without an answer. */
export function cutConnection({ incoming }: HttpBindings): Response {
  incoming.socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}

/** Announces the full length, sends half of the body, and ends the connection. */
export async function cutBody(
  { outgoing, incoming }: HttpBindings,
  body: string | Buffer,
): Promise<Response> {
  const bytes = Buffer.from(body);
  outgoing.writeHead(200, {
    ...inertHeaders,
    'content-type': 'text/html; charset=UTF-8',
    'content-length': bytes.length,
  });
  await new Promise<void>((sent) => {
    outgoing.write(bytes.subarray(0, bytes.length >> 1), () => {
      sent();
    });
  });
  incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}
