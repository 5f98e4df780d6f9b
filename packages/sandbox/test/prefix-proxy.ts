import { createServer, request } from 'node:http';

export interface PrefixProxy extends AsyncDisposable {
  /** The address of the sandbox through the proxy, without a slash at the end. */
  readonly url: string;
  /** Requests without the prefix, from links that do not keep it. */
  readonly lost: string[];
}

/** A proxy that adds a path prefix to another server, like code-server's /proxy/PORT/. */
export async function startPrefixProxy(target: string, prefix = '/proxy/4280'): Promise<PrefixProxy> {
  const lost: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '';
    if (!path.startsWith(`${prefix}/`)) {
      lost.push(path);
      outgoing.writeHead(404).end('This path is outside of the prefix.');
      return;
    }
    const { method, headers } = incoming;
    const passed = request(target + path.slice(prefix.length), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    lost,
    [Symbol.asyncDispose]: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}
