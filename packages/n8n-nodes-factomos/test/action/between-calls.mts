import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A proxy to a sandbox, also for URLs below `/proxied`, that runs a function before one of the calls. */
export async function betweenCalls(
  url: string,
  happens: (call: number) => Promise<void> = () => Promise.resolve(),
) {
  let calls = 0;
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of request) chunks.push(chunk as Uint8Array);
      calls += 1;
      await happens(calls);
      const answer = await fetch(`${url}${(request.url ?? '').replace(/^\/proxied/, '')}`, {
        method: request.method ?? 'POST',
        headers: { 'content-type': request.headers['content-type'] ?? '' },
        body: Buffer.concat(chunks),
      });
      response.writeHead(answer.status);
      response.end(Buffer.from(await answer.arrayBuffer()));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
