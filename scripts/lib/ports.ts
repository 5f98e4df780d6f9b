import { once } from 'node:events';
import { createServer } from 'node:net';

/** Loopback ports that nobody listens on now; all different, since they are held together while they are chosen. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  try {
    return await Promise.all(
      servers.map(async (server) => {
        server.listen(0, '127.0.0.1');
        await once(server, 'listening');
        const address = server.address();
        if (address === null || typeof address === 'string') throw new Error('No port on 127.0.0.1 is free.');
        return address.port;
      }),
    );
  } finally {
    for (const server of servers) server.close();
  }
}
