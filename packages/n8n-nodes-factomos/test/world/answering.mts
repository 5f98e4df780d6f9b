import { createServer } from 'node:http';
import { once } from 'node:events';

/** A Factomos that answers every request with one plain JSON answer, and its credential. */
export async function answering(body: object) {
  const server = createServer((request, response) => {
    request.resume();
    response.end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return {
    credential: {
      token: 'made-up-token',
      secret: 'made-up-secret-1',
      baseUrl: `http://127.0.0.1:${port}`,
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
