import { connect } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startLoopback, type LoopbackAnswer } from '../../src/services/host/loopback.ts';

type Handle = Parameters<typeof startLoopback>[0];

const done: LoopbackAnswer = { status: 200, html: 'done', done: true };

async function loopback(options?: Parameters<typeof startLoopback>[1]) {
  const handle = vi.fn<Handle>(() => done);
  const server = await startLoopback(handle, options);
  onTestFinished(() => {
    server[Symbol.dispose]();
  });
  return { handle, url: new URL(server.url) };
}

/** Sends raw HTTP, and returns the response until the connection is closed. */
function exchange(url: URL, text: string, then?: (end: () => void) => void): Promise<string> {
  return new Promise((resolve) => {
    const chunks: string[] = [];
    const socket = connect(Number(url.port), url.hostname, () => {
      socket.write(text);
      then?.(() => socket.destroy());
    });
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => chunks.push(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve(chunks.join(''));
    });
  });
}

const head = ({ pathname }: URL, length: number): string =>
  `POST ${pathname} HTTP/1.1\r\nhost: localhost\r\ncontent-length: ${length}\r\n\r\n`;

test('accepts the next request after a truncated body', async () => {
  const { handle, url } = await loopback();
  const rejected: unknown[] = [];
  const hear = (reason: unknown): void => void rejected.push(reason);
  process.on('unhandledRejection', hear);
  onTestFinished(() => {
    process.off('unhandledRejection', hear);
  });
  await exchange(url, `${head(url, 500)}api_key=`, (end) => setTimeout(end, 50));
  const answer = await fetch(url, { method: 'POST', body: 'api_key=a' });
  expect(await answer.text()).toBe('done');
  expect(handle.mock.calls).toMatchObject([[{ body: 'api_key=a' }]]);
  expect(rejected).toEqual([]);
});

test('responds with 413 to a body that is too large, even while it is being sent', async () => {
  const { handle, url } = await loopback();
  const answer = await exchange(url, head(url, 50_000_000) + 'x'.repeat(200_000));
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(handle).not.toHaveBeenCalled();
});

test('closes a request that times out, and accepts the next one', async () => {
  const { handle, url } = await loopback({ requestTimeout: 200 });
  expect(await exchange(url, `${head(url, 500)}api_key=`)).toMatch(/^(HTTP\/1\.1 408 |$)/);
  expect(await (await fetch(url, { method: 'POST', body: 'api_key=a' })).text()).toBe('done');
  expect(handle).toHaveBeenCalledOnce();
});

test('accepts one exchange, even if the browser repeats it', async () => {
  const { handle, url } = await loopback();
  const statuses = await Promise.all(
    Array.from({ length: 3 }, () =>
      fetch(url, { method: 'POST', body: 'api_key=a' }).then(
        ({ status }) => status,
        () => 'refused',
      ),
    ),
  );
  expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  expect(handle).toHaveBeenCalledOnce();
});
