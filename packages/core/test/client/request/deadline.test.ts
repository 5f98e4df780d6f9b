import { describe, expect, test } from 'vitest';
import { ok } from '../account.ts';
import { broken, fakeTransport, type Reply } from '../fake-transport.ts';
import { errorOf, testClient } from '../test-client.ts';

const done: Reply = { answer: { client_id: '1', error: ok } };
const newClient = { category: 'client', client_company_name: 'x' } as const;

/** Ends a call while the transport handles its request. */
function endingTransport(fake: ReturnType<typeof fakeTransport>) {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    transport: (request: Parameters<typeof fake.transport>[0]) => {
      const answer = fake.transport(request);
      controller.abort();
      return answer;
    },
  };
}

describe('a signal', () => {
  test.each(['getClient', 'createClient'] as const)(
    'that has already aborted prevents %s from being sent',
    async (action) => {
      const fake = fakeTransport(done);
      const client = testClient(fake);
      const signal = AbortSignal.abort();
      const call =
        action === 'getClient'
          ? client.getClient({ client_id: 1 }, { signal })
          : client.createClient(newClient, { signal });
      expect((await errorOf(call)).code).toBe('aborted');
      expect(fake.requests).toHaveLength(0);
      expect(await client.quota.used()).toBe(0);
    },
  );

  test.each<[Reply, string]>([
    [{ hang: 'maybe' }, 'outcome-unknown'],
    [{ hang: 'deaf' }, 'outcome-unknown'],
    [{ hang: 'no' }, 'aborted'],
  ])('that aborts a write in flight (%j) makes it %s', async (reply, code) => {
    const { transport, signal } = endingTransport(fakeTransport(reply));
    const error = await errorOf(testClient({ transport }).createClient(newClient, { signal }));
    expect(error.code).toBe(code);
    if (code === 'outcome-unknown') expect(error).toHaveProperty('reason', 'aborted');
  });

  test('that aborts a write whose answer has arrived does not discard the answer', async () => {
    const { transport, signal } = endingTransport(fakeTransport(done));
    const call = testClient({ transport, sleep: () => new Promise(() => undefined) }).createClient(
      newClient,
      { signal },
    );
    await expect(call).resolves.toEqual({ client_id: '1' });
  });

  test.each<Reply>([{ hang: 'maybe' }, { hang: 'deaf' }])(
    'that aborts a read (%j) makes it aborted, once',
    async (reply) => {
      const fake = fakeTransport(reply);
      const { transport, signal } = endingTransport(fake);
      expect((await errorOf(testClient({ transport }).getClient({ client_id: 1 }, { signal }))).code).toBe(
        'aborted',
      );
      expect(fake.requests).toHaveLength(1);
    },
  );

  test('ends the wait between two attempts', async () => {
    const fake = fakeTransport(broken);
    const controller = new AbortController();
    const sleep = () => {
      controller.abort();
      return new Promise<void>(() => undefined);
    };
    const call = testClient({ ...fake, sleep }).getClient(
      { client_id: 1 },
      { signal: controller.signal, fresh: true },
    );
    expect((await errorOf(call)).code).toBe('aborted');
    expect(fake.requests).toHaveLength(1);
  });

  test('has no listener after the call has ended', async () => {
    const controller = new AbortController();
    let listeners = 0;
    const signal = new Proxy(controller.signal, {
      get(target, name) {
        if (name === 'addEventListener') listeners++;
        if (name === 'removeEventListener') listeners--;
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function'
          ? (...args: unknown[]): unknown => Reflect.apply(value, target, args)
          : value;
      },
    });
    const client = testClient(fakeTransport(done));
    await client.createClient(newClient, { signal });
    await errorOf(client.getClient({ client_id: 1 }, { signal }));
    expect(listeners).toBe(0);
  });
});

describe('a timeout', () => {
  test.each<[Reply, string]>([
    [{ hang: 'maybe' }, 'outcome-unknown'],
    [{ hang: 'deaf' }, 'outcome-unknown'],
    [{ hang: 'no' }, 'timeout'],
  ])('of a write in flight (%j) makes it %s', async (reply, code) => {
    const client = testClient(fakeTransport(reply));
    expect((await errorOf(client.createClient(newClient, { timeout: 5 }))).code).toBe(code);
  });

  test('of a read is a timeout error, after its retries', async () => {
    const fake = fakeTransport({ hang: 'maybe' });
    const error = await errorOf(testClient({ ...fake, timeout: 5 }).getClient({ client_id: 1 }));
    expect(error.code).toBe('timeout');
    expect(fake.requests).toHaveLength(3);
  });

  test('in total ends a read during its retries', async () => {
    const fake = fakeTransport({ hang: 'maybe' });
    const error = await errorOf(testClient({ ...fake, totalTimeout: 5 }).getClient({ client_id: 1 }));
    expect(error.code).toBe('timeout');
    expect(fake.requests).toHaveLength(1);
  });

  test('in total ends the wait between two attempts', async () => {
    const fake = fakeTransport(broken);
    const sleep = () => new Promise<void>(() => undefined);
    const error = await errorOf(
      testClient({ ...fake, sleep }).getClient({ client_id: 1 }, { totalTimeout: 20 }),
    );
    expect(error.code).toBe('timeout');
    expect(fake.requests).toHaveLength(1);
  });

  test.each([0, -1, NaN, Infinity, 2 ** 31, '5'])(
    'of %s is refused before a call is spent',
    async (timeout) => {
      const fake = fakeTransport(done);
      // @ts-expect-error JavaScript may pass this
      const error = await errorOf(testClient(fake).getClient({ client_id: 1 }, { timeout }));
      expect(error).toMatchObject({ code: 'validation', problems: [{ field: 'timeout' }] });
      expect(fake.requests).toHaveLength(0);
    },
  );
});
