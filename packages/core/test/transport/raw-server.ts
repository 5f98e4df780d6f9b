import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';

export interface RunningServer {
  url: string;
  /** The number of connections so far. */
  connections(): number;
  [Symbol.asyncDispose](): Promise<void>;
}

async function run(server: Server): Promise<RunningServer> {
  const sockets = new Set<Socket>();
  let opened = 0;
  server.on('connection', (socket: Socket) => {
    opened++;
    sockets.add(socket);
    // A test may destroy it at any time.
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}/api/api.php`,
    connections: () => opened,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const httpServer = (answer: RequestListener): Promise<RunningServer> => run(createHttpServer(answer));

/** Receives the raw bytes. */
export const tcpServer = (onData: (socket: Socket, data: string) => void): Promise<RunningServer> =>
  run(
    createServer((socket) => {
      socket.on('data', (data) => {
        onData(socket, data.toString());
      });
    }),
  );

/** A port without a listener. */
export async function closedPort(): Promise<string> {
  const server = await tcpServer(() => undefined);
  await server[Symbol.asyncDispose]();
  return server.url;
}
