import { createServer } from 'node:http';

export interface Application extends AsyncDisposable {
  /** At `localhost` by default, so that it is another site than the sandbox at 127.0.0.1. */
  readonly origin: string;
  readonly posted: { path: string; form: URLSearchParams; body: string }[];
  /** Resolves when this many POSTs were received. */
  readonly received: (count: number) => Promise<void>;
}

/** An application: one page, and the POSTs it received. */
export async function startApplication(
  page = '',
  answer: { status?: number; headers?: Record<string, string> } = {},
  host = 'localhost',
): Promise<Application> {
  const posted: Application['posted'] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      if (request.method === 'POST') {
        posted.push({ path: request.url ?? '', form: new URLSearchParams(body), body });
        response
          .writeHead(answer.status ?? 200, { 'content-type': 'text/html', ...answer.headers })
          .end('taken');
        for (const look of waiting) look();
      } else {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html>${page}`);
      }
    });
  });
  await new Promise<void>((ready) => server.listen(0, host, ready));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return {
    origin: `http://${host}:${port}`,
    posted,
    received: (count) =>
      new Promise((done) => {
        const look = (): void => {
          if (posted.length < count) return;
          waiting.delete(look);
          done();
        };
        waiting.add(look);
        look();
      }),
    [Symbol.asyncDispose]: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}
