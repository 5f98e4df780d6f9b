import { Agent, Dispatcher } from 'undici';
import { describe, expect, test } from 'vitest';
import { undiciTransport } from '../../src/undici.ts';
import { httpServer } from './raw-server.ts';

const signal = new AbortController().signal;
const echo = () =>
  httpServer((request, response) => {
    request.resume();
    request.on('end', () => response.end(request.headers.connection));
  });

const request = (url: string, effect: 'read' | 'write') => ({ url, body: 'x', headers: {}, signal, effect });

test('reuses connections for reads and opens one for each write', async () => {
  await using server = await echo();
  const transport = undiciTransport();
  for (let read = 0; read < 5; read++) await transport(request(server.url, 'read'));
  const forReads = server.connections();
  expect(forReads).toBeLessThan(5);
  for (let write = 0; write < 3; write++) {
    const { body } = await transport(request(server.url, 'write'));
    expect(new TextDecoder().decode(body)).toBe('close');
  }
  expect(server.connections()).toBe(forReads + 3);
  await transport.close();
  // Can be called repeatedly, such as in a `finally` after a close.
  await expect(transport.close()).resolves.toBeUndefined();
});

test('uses a new connection for each request over a given dispatcher', async () => {
  await using server = await echo();
  const dispatcher = new Agent();
  const transport = undiciTransport({ dispatcher });
  for (const effect of ['read', 'write', 'read'] as const) await transport(request(server.url, effect));
  expect(server.connections()).toBe(3);
  await transport.close();
  // Its owner must close it.
  expect((await transport(request(server.url, 'read'))).status).toBe(200);
  await dispatcher.close();
});

test('reuses connections for reads when writes have their own dispatcher', async () => {
  await using server = await echo();
  const [dispatcher, writeDispatcher] = [new Agent(), new Agent()];
  const transport = undiciTransport({ dispatcher, writeDispatcher });
  const { body } = await transport(request(server.url, 'read'));
  expect(new TextDecoder().decode(body)).toBe('keep-alive');
  const write = await transport(request(server.url, 'write'));
  expect(new TextDecoder().decode(write.body)).toBe('close');
  await Promise.all([dispatcher.close(), writeDispatcher.close()]);
});

/** Handles each request as the test specifies. */
class FakeDispatcher extends Dispatcher {
  readonly #play: (handler: Dispatcher.DispatchHandler) => void;

  constructor(play: (handler: Dispatcher.DispatchHandler) => void) {
    super();
    this.#play = play;
  }

  override dispatch(_options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    this.#play(handler);
    return true;
  }
}

class FakeController implements Dispatcher.DispatchController {
  aborted = false;
  paused = false;
  reason: Error | null = null;

  abort(reason: Error): void {
    this.aborted = true;
    this.reason = reason;
  }

  pause(): void {
    this.paused = true;
  }

  resume(): void {
    this.paused = false;
  }
}

describe('a request that waits for a connection', () => {
  test('and ends meanwhile, was not sent', async () => {
    const controller = new AbortController();
    const agent = new Agent({
      // Never connects.
      connect: () => {
        controller.abort();
      },
    });
    const answer = undiciTransport({ dispatcher: agent })({
      ...request('http://127.0.0.1:9/', 'write'),
      signal: controller.signal,
    });
    await expect(answer).rejects.toMatchObject({ name: 'TransportError', sent: 'no' });
    await agent.destroy();
  });

  test('is not written after it has ended', async () => {
    const handlers: Dispatcher.DispatchHandler[] = [];
    const dispatcher = new FakeDispatcher((handler) => handlers.push(handler));
    const controller = new AbortController();
    const answer = undiciTransport({ dispatcher })({
      ...request('http://127.0.0.1:9/', 'write'),
      signal: controller.signal,
    });
    controller.abort();
    await expect(answer).rejects.toMatchObject({ sent: 'no' });
    // A connection is established after all.
    const late = new FakeController();
    handlers[0]?.onRequestStart?.(late, {});
    expect(late.aborted).toBe(true);
  });

  test('is never written a second time, whatever its dispatcher does', async () => {
    const [first, second] = [new FakeController(), new FakeController()];
    const dispatcher = new FakeDispatcher((handler) => {
      handler.onRequestStart?.(first, {});
      handler.onRequestStart?.(second, {});
      handler.onResponseError?.(second, new Error('ended'));
    });
    const answer = undiciTransport({ dispatcher })(request('http://127.0.0.1:9/', 'write'));
    await expect(answer).rejects.toMatchObject({ sent: 'maybe' });
    expect([first.aborted, second.aborted]).toEqual([false, true]);
  });
});
