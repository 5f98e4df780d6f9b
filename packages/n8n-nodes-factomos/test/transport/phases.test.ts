import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { forgetKeys } from '../engine/engine.mts';
import { requestLimit, shortenWaits } from '../engine/short-waits.mts';
import { runNode } from '../world/run-node.mts';
import {
  closedPort,
  credential,
  httpServer,
  proxy,
  tcp,
  trustedServer,
  untrustedServer,
  useProxy,
} from './servers.mts';

/** The outcome and message of a payment that is sent to a URL. */
async function pay(baseUrl: string): Promise<{ outcome: unknown; message: string }> {
  const { items } = await runNode({
    credential: { ...credential, baseUrl },
    parameters: {
      resource: 'payment',
      operation: 'create',
      invoiceId: { __rl: true, mode: 'id', value: '5' },
      montant: '12',
      type: 'cb',
    },
    settings: { onError: 'continueRegularOutput' },
  });
  const [item] = items;
  const details = item?.details;
  const outcome: unknown =
    typeof details === 'object' && details !== null ? Reflect.get(details, 'outcome') : undefined;
  return { outcome, message: JSON.stringify(item) };
}

beforeEach(() => {
  forgetKeys();
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
});

describe('a write was not done', () => {
  test.each<[string, Parameters<typeof tcp>[0]]>([
    ['uses plain HTTP', (socket) => socket.on('data', () => socket.end('HTTP/1.1 400 Bad\r\n\r\n'))],
    ['closes immediately', (socket) => socket.end()],
    ['closes after the hello', (socket) => socket.on('data', () => socket.end())],
    ['resets the connection after the hello', (socket) => socket.on('data', () => socket.resetAndDestroy())],
  ])('when the server %s instead of TLS', async (_how, onSocket) => {
    const { outcome, message } = await pay(`https://127.0.0.1:${await tcp(onSocket)}`);
    expect(outcome, message).toBe('not done');
  });

  test('when the certificate is not trusted', async () => {
    const requests: unknown[] = [];
    const port = await untrustedServer((request) => requests.push(request));
    const { outcome, message } = await pay(`https://127.0.0.1:${port}`);
    expect(outcome, message).toBe('not done');
    expect(message).toContain('certificate');
    expect(requests).toEqual([]);
  });

  test.each([403, 407, 502, 503])('when a proxy responds to CONNECT with %d', async (status) => {
    useProxy(await proxy(status));
    const { outcome, message } = await pay('https://factomos.example');
    expect(outcome, message).toBe('not done');
    expect(message).toContain(`the proxy made no connection (HTTP ${status})`);
  });

  test('when a proxy closes before it responds to CONNECT', async () => {
    useProxy(await tcp((socket) => socket.on('data', () => socket.end())));
    const { outcome, message } = await pay('https://factomos.example');
    expect(outcome, message).toBe('not done');
  });

  test('when nothing listens on any address of the host name', async () => {
    const { outcome, message } = await pay(`http://localhost:${await closedPort()}`);
    expect(outcome, message).toBe('not done');
  });
});

describe('it is unknown whether a write was done', () => {
  test('when the server fails over TLS, with and without a tunnel', async () => {
    const port = await trustedServer((_request, response) =>
      response.writeHead(502).end('<p>Bad gateway</p>'),
    );
    const direct = await pay(`https://127.0.0.1:${port}`);
    expect(direct.outcome, direct.message).toBe('unknown');
    expect(direct.message).toContain('HTTP 502');
    useProxy(await proxy());
    const tunnelled = await pay(`https://127.0.0.1:${port}`);
    expect(tunnelled.outcome, tunnelled.message).toBe('unknown');
    expect(tunnelled.message).toContain('HTTP 502');
  });

  test('when the server resets the connection after the request, with and without TLS', async () => {
    const reset: Parameters<typeof httpServer>[0] = ({ socket }) => socket.destroy();
    const { outcome } = await pay(`https://127.0.0.1:${await trustedServer(reset)}`);
    expect(outcome).toBe('unknown');
    expect((await pay(`http://127.0.0.1:${await httpServer(reset)}`)).outcome).toBe('unknown');
  });

  test('when the server does not respond in time, which the message says', async () => {
    shortenWaits();
    requestLimit.milliseconds = 50;
    onTestFinished(() => {
      requestLimit.milliseconds = Infinity;
      vi.restoreAllMocks();
    });
    const { outcome, message } = await pay(`http://127.0.0.1:${await httpServer(() => undefined)}`);
    expect(outcome, message).toBe('unknown');
    expect(message).toContain('The request may have arrived, but the response did not arrive in time.');
  });

  test('when the proxy of a plain connection responds, since it received the request', async () => {
    const port = await httpServer((_request, response) => response.writeHead(503).end());
    vi.stubEnv('HTTP_PROXY', `http://127.0.0.1:${port}`);
    vi.stubEnv('NO_PROXY', '');
    expect((await pay('http://127.0.0.1:9')).outcome).toBe('unknown');
  });
});
