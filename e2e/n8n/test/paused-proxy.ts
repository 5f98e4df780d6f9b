import { once } from 'node:events';
import { createServer } from 'node:http';
import { listen } from '@tools/process/listen';

export interface PausedProxy {
  /** Used as the base URL. */
  readonly url: string;
  /** The number of calls that are waiting, or have waited. */
  readonly calls: number;
  /** Lets all calls through from now on. */
  open(): void;
  close(): Promise<void>;
}

/** A proxy in front of Factomos that holds all calls until it is opened. */
export async function startPausedProxy(behind: string): Promise<PausedProxy> {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    void (async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      await opened;
      const answer = await fetch(`${behind}${request.url ?? ''}`, {
        method: 'POST',
        headers: { 'content-type': request.headers['content-type'] ?? '' },
        body: Buffer.concat(chunks),
      });
      response.writeHead(answer.status);
      response.end(Buffer.from(await answer.arrayBuffer()));
    })();
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    get calls() {
      return calls;
    },
    open() {
      open();
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
