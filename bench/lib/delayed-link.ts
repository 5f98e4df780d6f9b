import { connect, createServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { createServer as createTlsServer } from 'node:tls';
import { listen } from '@tools/process/listen';
import { certificate } from '../../packages/core/test/transport/certificate.ts';

export interface DelayedLink {
  /** With https, for clients that trust `certificate`. */
  url: string;
  close: () => void;
}

/** A way to a server on this machine with TLS and a delay in each direction. Opening a connection takes a round trip, as over a real link. */
export async function delayedLink(target: string, oneWayMs: number): Promise<DelayedLink> {
  const { port } = new URL(target);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket.setNoDelay());
    socket.on('close', () => sockets.delete(socket));
  };
  const tls = createTlsServer(certificate, (client) => {
    const server = connect(Number(port), '127.0.0.1');
    for (const socket of [client, server]) keep(socket);
    client.pipe(server).pipe(client);
    client.on('error', () => server.destroy());
    server.on('error', () => client.destroy());
  });
  const tlsPort = await listen(tls);
  const proxy = createServer((client) => {
    const server = connect(tlsPort, '127.0.0.1');
    for (const socket of [client, server]) keep(socket);
    const opened = performance.now() + 2 * oneWayMs;
    relay(client, server, oneWayMs, opened);
    relay(server, client, oneWayMs, opened);
  });
  const proxyPort = await listen(proxy);
  const close = (): void => {
    for (const server of [proxy, tls]) server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: `https://127.0.0.1:${proxyPort}`, close };
}

/** Passes on what arrives, in order. Nothing that was sent before `opened` left before it. */
function relay(from: Socket, to: Socket, oneWayMs: number, opened: number): void {
  let last = Promise.resolve();
  const later = (act: () => void): void => {
    const due = Math.max(performance.now(), opened) + oneWayMs;
    last = last.then(async () => {
      await setTimeout(Math.max(0, due - performance.now()));
      act();
    });
  };
  from.on('data', (chunk) => {
    later(() => {
      if (to.writable) to.write(chunk);
    });
  });
  from.on('end', () => {
    later(() => to.end());
  });
  from.on('error', () => to.destroy());
}
