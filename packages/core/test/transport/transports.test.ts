import { describe, expect, test, vi } from 'vitest';
import { fetchTransport } from '../../src/transport/fetch-transport.ts';
import { type Transport, TransportError } from '../../src/transport/transport.ts';
import { undiciTransport } from '../../src/undici.ts';
import { closedPort, httpServer, tcpServer } from './raw-server.ts';

const transports: [string, Transport][] = [
  ['fetch', fetchTransport],
  ['undici', undiciTransport()],
];

const signal = new AbortController().signal;
const headers = { 'content-type': 'application/x-www-form-urlencoded' };

async function failure(answer: Promise<unknown>): Promise<TransportError> {
  const error: unknown = await answer.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof TransportError) return error;
  throw new Error('no TransportError', { cause: error });
}

describe.each(transports)('%s', (_name, transport) => {
  test('posts the body unchanged and returns status and bytes unchanged', async () => {
    await using server = await httpServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method, url, headers: got } = request;
        response.writeHead(418);
        response.end(
          Buffer.concat([
            Buffer.from([0xef, 0xbb, 0xbf, 0xff]),
            Buffer.from(`${method} ${url} ${got['content-type']} `),
            ...chunks,
          ]),
        );
      });
    });
    const { status, body } = await transport({
      url: server.url,
      body: 'token=é&crequest=a%2Bb',
      headers,
      signal,
    });
    expect(status).toBe(418);
    expect([...body.subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0xff]);
    expect(new TextDecoder().decode(body.subarray(4))).toBe(
      'POST /api/api.php application/x-www-form-urlencoded token=é&crequest=a%2Bb',
    );
  });

  test('follows no redirection', async () => {
    let asked = 0;
    await using server = await httpServer((_request, response) => {
      asked++;
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    expect((await transport({ url: server.url, body: 'x', headers, signal })).status).toBe(307);
    expect(asked).toBe(1);
  });

  test('reports that nothing was sent when nothing listens', async () => {
    const url = await closedPort();
    expect((await failure(transport({ url, body: 'x', headers, signal }))).sent).toBe('no');
  });

  test('reports that nothing was sent when the name does not exist', async () => {
    const url = 'http://no-such-host.invalid/';
    expect((await failure(transport({ url, body: 'x', headers, signal }))).sent).toBe('no');
  });

  test('reports that nothing was sent when the signal has already aborted', async () => {
    await using server = await httpServer((_request, response) => response.end());
    const error = await failure(
      transport({ url: server.url, body: 'x', headers, signal: AbortSignal.abort() }),
    );
    expect(error.sent).toBe('no');
    expect(server.connections()).toBe(0);
  });

  test.each([
    ['when the request has arrived', ''],
    ['within the answer', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf'],
    ['after garbage', 'no HTTP at all\r\n\r\n'],
  ])('reports that it may have been sent when the connection is cut %s', async (_when, text) => {
    let requests = 0;
    await using server = await tcpServer((socket, data) => {
      if (data.startsWith('POST')) requests++;
      socket.end(text);
    });
    expect((await failure(transport({ url: server.url, body: 'x', headers, signal }))).sent).toBe('maybe');
    expect(requests).toBe(1);
  });

  test('reports that it may have been sent when the signal aborts before the answer', async () => {
    const controller = new AbortController();
    await using server = await tcpServer(() => {
      controller.abort();
    });
    const error = await failure(
      transport({ url: server.url, body: 'x', headers, signal: controller.signal }),
    );
    expect(error.sent).toBe('maybe');
  });

  test('reports that it may have been sent when the signal aborts within the answer', async () => {
    const controller = new AbortController();
    await using server = await tcpServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf', () => {
        controller.abort();
      });
    });
    const error = await failure(
      transport({ url: server.url, body: 'x', headers, signal: controller.signal }),
    );
    expect(error.sent).toBe('maybe');
  });

  test('never sends a write over a connection that the server closes after it has answered', async () => {
    const answer = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';
    // Like a server that was restarted or reached its idle timeout: it closes the connection when the next
    // request may be in flight.
    await using server = await tcpServer((socket, data) => {
      const isFirst = !('answered' in socket);
      Object.assign(socket, { answered: true });
      if (!isFirst) socket.destroy();
      else if (data.includes('\r\n\r\n')) socket.write(answer);
    });
    for (const effect of ['read', 'write', 'write', undefined] as const) {
      const request = { url: server.url, body: '', headers, signal, ...(effect ? { effect } : {}) };
      expect((await transport(request)).status).toBe(200);
    }
  });
});

describe('a system error in fetch', () => {
  const sentAfter = async (cause: Error) => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed', { cause })));
    try {
      return (await failure(fetchTransport({ url: 'http://127.0.0.1/', body: 'x', headers, signal }))).sent;
    } finally {
      vi.unstubAllGlobals();
    }
  };
  const system = (code: string, syscall?: string) => Object.assign(new Error(code), { code, syscall });

  test.each([
    ['EHOSTUNREACH', 'connect', 'no'],
    ['ENETUNREACH', 'connect', 'no'],
    ['ECONNREFUSED', undefined, 'no'],
    // The connection was established, and the request may have arrived.
    ['EHOSTUNREACH', 'read', 'maybe'],
    ['ENETUNREACH', 'write', 'maybe'],
    ['ECONNRESET', 'read', 'maybe'],
  ] as const)('%s on %s: sent %s', async (code, syscall, sent) => {
    expect(await sentAfter(system(code, syscall))).toBe(sent);
  });

  test('for each of several addresses: nothing was sent when none connected', async () => {
    const [refused, lost] = [system('ECONNREFUSED', 'connect'), system('EHOSTUNREACH', 'read')];
    expect(await sentAfter(new AggregateError([refused, system('ENETUNREACH', 'connect')]))).toBe('no');
    expect(await sentAfter(new AggregateError([refused, lost]))).toBe('maybe');
  });
});
