import { createServer } from 'node:net';
import { listen } from './listen.ts';

/** Loopback ports that nobody listens on now; all different, since they are held together while they are chosen. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  try {
    return await Promise.all(servers.map(listen));
  } finally {
    for (const server of servers) server.close();
  }
}
