import { once } from 'node:events';
import type { Server } from 'node:net';

/** Listens on a free loopback port. @returns the port */
export async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port on 127.0.0.1 is free.');
  return address.port;
}
