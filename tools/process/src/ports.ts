import { createServer } from 'node:net';
import { listen } from './listen.ts';

/** Free loopback ports. They are held at the same time while they are chosen, so all differ. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  try {
    return await Promise.all(servers.map(listen));
  } finally {
    for (const server of servers) server.close();
  }
}
