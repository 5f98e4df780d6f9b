import { createServer } from 'node:http';
import { once } from 'node:events';

/** A secret to seal responses with. */
export const ANSWERING_SECRET = 'made-up-secret-1';

/** A server that answers every request with this JSON or text, and a credential for it. */
export async function answering(body: object | string) {
  const server = createServer((request, response) => {
    request.resume();
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return {
    credential: {
      token: 'made-up-token',
      secret: ANSWERING_SECRET,
      baseUrl: `http://127.0.0.1:${port}`,
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
