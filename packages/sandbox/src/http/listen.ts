import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { type Hono } from 'hono';
import { Server } from 'node:http';
import { SandboxError } from '../sandbox-error.ts';

/**
 * Longer than the 5 s of Node.js: a busy test would otherwise reuse a connection at the moment at which it is
 * closed.
 */
const KEEP_ALIVE_MS = 60_000;

export interface Listening {
  port: number;
  close: () => Promise<void>;
}

/** @throws SandboxError `port-in-use` */
export async function listen(
  app: Hono<{ Bindings: HttpBindings }>,
  host: string,
  port: number,
): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch });
  if (!(server instanceof Server)) throw new Error('The sandbox listens for HTTP/1 only');
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((ready, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      failed(explained(error, host, port));
    });
    server.listen(port, host, ready);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    port: address.port,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new SandboxError(
      'port-in-use',
      `Port ${port} is in use. Stop the program that uses it, or choose another port (0 for a free one).`,
    );
  }
  if (error.code === 'EACCES') {
    return new SandboxError('port-in-use', `Port ${port} needs root rights. Choose a port above 1023.`);
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new SandboxError(
      'option-invalid',
      `This machine has no address ${host}. Use one of its own, such as 127.0.0.1.`,
    );
  }
  return error;
}
