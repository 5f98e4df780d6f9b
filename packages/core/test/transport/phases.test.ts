import { lookup as systemLookup } from 'node:dns';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { Agent, type Dispatcher, fetch as undiciFetch, ProxyAgent } from 'undici';
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createFetchTransport, fetchTransport } from '../../src/transport/fetch-transport.ts';
import { type Transport, TransportError } from '../../src/transport/transport.ts';
import { undiciTransport } from '../../src/undici.ts';
import { certificate } from './certificate.ts';
import { listen } from './listen.ts';
import { closedPort } from './raw-server.ts';

const tcp = (onSocket: (socket: Socket) => void) => listen(createServer(onSocket));

/** What a server does with a connection before TLS is established. */
const beforeTls: [string, (socket: Socket) => void][] = [
  ['speaks plain HTTP', (socket) => socket.on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))],
  ['speaks another protocol', (socket) => socket.write('SSH-2.0-OpenSSH_9.6\r\n')],
  ['closes at once', (socket) => socket.end()],
  ['closes after the hello', (socket) => socket.on('data', () => socket.end())],
  [
    'refuses the handshake',
    (socket) => socket.on('data', () => socket.write(Buffer.from([21, 3, 3, 0, 2, 2, 40]))),
  ],
];

/** A TLS server that reads one request, and then handles the raw connection as the test specifies. */
async function tlsThen(
  act: (bare: Socket) => void,
  options: TlsOptions = {},
): Promise<{ url: string; requests: () => number }> {
  let requests = 0;
  let bare: Socket | undefined;
  const port = await listen(
    createTlsServer({ ...certificate, ...options }, (socket) => {
      socket.on('error', () => undefined);
      socket.on('data', () => {
        requests++;
        if (bare) act(bare);
      });
    }),
  );
  // A proxy between both, since a TLS server cannot write unencrypted bytes.
  const front = await tcp((socket) => {
    bare = socket;
    const back = connect(port, '127.0.0.1');
    back.on('error', () => undefined);
    socket.pipe(back).pipe(socket);
  });
  return { url: `https://127.0.0.1:${front}/`, requests: () => requests };
}

const own = undiciTransport({ dispatcher: new Agent({ connect: { rejectUnauthorized: false } }) });
const strict = undiciTransport();
afterAll(() => strict.close());

async function sentBy(transport: Transport, url: string): Promise<'no' | 'maybe'> {
  const signal = AbortSignal.timeout(2000);
  const request = { url, body: 'token=x&crequest=y', headers: {}, signal, effect: 'write' } as const;
  const error: unknown = await transport(request).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof TransportError) return error.sent;
  throw new Error('no TransportError', { cause: error });
}

/** Trusts the certificate of these tests through the environment, since fetch has no option for it. */
async function trusting<Result>(call: () => Promise<Result>): Promise<Result> {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  const warn = vi.spyOn(process, 'emitWarning').mockReturnValue(undefined);
  try {
    return await call();
  } finally {
    vi.unstubAllEnvs();
    warn.mockRestore();
  }
}

describe.each<[string, Transport, Transport]>([
  ['fetch', fetchTransport, fetchTransport],
  ['undici', strict, own],
])('%s: nothing was sent', (_name, transport, trustingTransport) => {
  test.each(beforeTls)('when the server %s', async (_how, onSocket) => {
    const port = await tcp(onSocket);
    expect(await trusting(() => sentBy(trustingTransport, `https://127.0.0.1:${port}/`))).toBe('no');
  });

  test('when the certificate is not trusted', async () => {
    const { url, requests } = await tlsThen(() => undefined);
    expect(await sentBy(transport, url)).toBe('no');
    expect(requests()).toBe(0);
  });

  test('when the server speaks only old versions of TLS', async () => {
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    const { url } = await tlsThen(() => undefined, old);
    expect(await trusting(() => sentBy(trustingTransport, url))).toBe('no');
  });

  test('when no address of the name has a listener', async () => {
    const { port } = new URL(await closedPort());
    // `localhost` has two addresses on most machines.
    expect(await sentBy(transport, `http://localhost:${port}/`)).toBe('no');
  });
});

describe.each<[string, Transport]>([
  ['fetch', fetchTransport],
  ['undici', own],
])('%s: the request may have been sent', (_name, transport) => {
  test.each<[string, (bare: Socket) => void]>([
    ['closes', (bare) => bare.end()],
    ['resets the connection', (bare) => bare.resetAndDestroy()],
    ['answers in plain text', (bare) => bare.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')],
    ['sends a broken record', (bare) => bare.end(Buffer.from([23, 3, 3, 0, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9]))],
    ['sends an unencrypted alert', (bare) => bare.end(Buffer.from([21, 3, 3, 0, 2, 2, 40]))],
  ])('when the server %s after it', async (_how, act) => {
    for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
      const { url, requests } = await tlsThen(act, { minVersion: version, maxVersion: version });
      expect(await trusting(() => sentBy(transport, url))).toBe('maybe');
      expect(requests()).toBe(1);
    }
  });

  test('when the server refuses the client’s certificate, which TLS 1.3 does after the handshake', async () => {
    const { url } = await tlsThen(() => undefined, { requestCert: true, minVersion: 'TLSv1.3' });
    expect(await trusting(() => sentBy(transport, url))).toBe('maybe');
  });

  test('when the server resets the connection during the handshake', async () => {
    const port = await tcp((socket) => socket.on('data', () => socket.resetAndDestroy()));
    const sent = await trusting(() => sentBy(transport, `https://127.0.0.1:${port}/`));
    // undici knows that no connection was established; fetch does not tell.
    expect(sent).toBe(transport === fetchTransport ? 'maybe' : 'no');
  });
});

/** A proxy that refuses the tunnel. */
const refusingProxy = () =>
  listen(
    createHttpServer().on('connect', (_request, socket: Socket) => {
      socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n');
    }),
  );

const fetchOver = (dispatcher: Dispatcher): Transport =>
  createFetchTransport((url, init) => undiciFetch(url, { ...init, dispatcher }));

test('nothing was sent when a proxy refuses the tunnel', async () => {
  const dispatcher = new ProxyAgent(`http://127.0.0.1:${await refusingProxy()}`);
  onTestFinished(() => dispatcher.close());
  expect(await sentBy(undiciTransport({ dispatcher }), 'https://factomos.example/')).toBe('no');
  // Like Node's fetch with NODE_USE_ENV_PROXY, or VS Code's with its proxy setting.
  expect(await sentBy(fetchOver(dispatcher), 'https://factomos.example/')).toBe('no');
});

test('nothing was sent when several addresses fail in different ways', async () => {
  const { port } = new URL(await closedPort());
  const dispatcher = new Agent({
    connect: {
      autoSelectFamily: true,
      lookup: (host, options, callback) => {
        if (host !== 'two.example') systemLookup(host, options, callback);
        else
          callback(null, [
            { address: '127.0.0.1', family: 4 },
            { address: '::1', family: 6 },
          ]);
      },
    },
  });
  onTestFinished(() => dispatcher.close());
  expect(await sentBy(fetchOver(dispatcher), `http://two.example:${port}/`)).toBe('no');
  expect(await sentBy(undiciTransport({ dispatcher }), `http://two.example:${port}/`)).toBe('no');
});
