import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished, vi } from 'vitest';
import { certificate } from '../../../core/test/transport/certificate.ts';
import { listen } from '../../../core/test/transport/listen.ts';

export const tcp = (onSocket: (socket: Socket) => void) => listen(createServer(onSocket));

/** A TLS server whose certificate is accepted for this test. */
export function trustedServer(answer: RequestListener): Promise<number> {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  const warn = vi.spyOn(process, 'emitWarning').mockReturnValue(undefined);
  onTestFinished(() => {
    warn.mockRestore();
  });
  return listen(createHttpsServer(certificate, answer));
}

/** A proxy that answers CONNECT with this status or, without one, opens the tunnel. */
export function proxy(status?: number): Promise<number> {
  const server = createHttpServer();
  server.on('connect', ({ url = '' }, socket: Socket) => {
    if (status !== undefined) {
      socket.end(`HTTP/1.1 ${status} No\r\ncontent-type: text/html\r\ncontent-length: 9\r\n\r\n<p>No</p>`);
      return;
    }
    const [host, port] = url.split(':');
    const target = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      target.pipe(socket).pipe(target);
    });
    target.on('error', () => socket.destroy());
  });
  return listen(server);
}

export function useProxy(port: number): void {
  for (const name of ['HTTPS_PROXY', 'https_proxy']) vi.stubEnv(name, `http://127.0.0.1:${port}`);
  for (const name of ['NO_PROXY', 'no_proxy']) vi.stubEnv(name, '');
}

/** A TLS server whose certificate is not accepted. */
export const untrustedServer = (answer: RequestListener): Promise<number> =>
  listen(createHttpsServer(certificate, answer));

export const httpServer = (answer: RequestListener): Promise<number> => listen(createHttpServer(answer));

/** A port on which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export const credential = { token: 'made-up-token', secret: 'made-up-secret-1' };
