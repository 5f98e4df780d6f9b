import { createServer } from 'node:http';
import { once } from 'node:events';

/** What its answers may be sealed with. */
export const ANSWERING_SECRET = 'made-up-secret-1';

/** A Factomos that answers every request with one plain JSON answer, or this text, and its credential. */
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
