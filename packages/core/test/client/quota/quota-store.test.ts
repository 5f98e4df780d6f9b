import { describe, expect, test } from 'vitest';
import { type CallOptions } from '../../../src/client/request/options.ts';
import { QuotaMeter } from '../../../src/client/quota/quota-meter.ts';
import { ok, token } from '../account.ts';
import { broken, fakeTransport, unreachable } from '../fake-transport.ts';
import { errorOf, testClient } from '../test-client.ts';

const done = { answer: { client_id: '12', error: ok } };
const newClient = { category: 'client', client_company_name: 'x' } as const;

describe('a quota store', () => {
  const stores = {
    'that rejects': () => Promise.reject(new Error('store down')),
    'that throws': () => {
      throw new Error('store down');
    },
    'that returns no number': () => NaN,
  };
  test.each(Object.entries(stores))('%s prevents the call from being sent', async (_name, add) => {
    const fake = fakeTransport(done);
    const client = testClient({ ...fake, quota: new QuotaMeter({ token, store: { add } }), retries: 0 });
    for (const call of [client.createClient(newClient), client.getClient({ client_id: 1 })]) {
      const error = await errorOf(call);
      expect(error.code).toBe('network');
      expect(error.cause).toHaveProperty('message', expect.stringMatching(/store/));
      expect(error.message).toMatch(/nothing was sent/);
      expect(error.hint).toMatch(/store/);
    }
    expect(fake.requests).toHaveLength(0);
  });

  test('that fails after the call was sent does not change the result', async () => {
    for (const reply of [done, unreachable, broken]) {
      let calls = 0;
      const add = () => {
        if (calls++ > 0) throw new Error('store down');
        return 1;
      };
      const client = testClient({
        ...fakeTransport(reply),
        quota: new QuotaMeter({ token, store: { add } }),
      });
      const call = client.createClient(newClient);
      if (reply === done) await expect(call).resolves.toEqual({ client_id: '12' });
      else expect((await errorOf(call)).code).toBe(reply === broken ? 'outcome-unknown' : 'network');
    }
  });

  test.each<[ending: 'aborted' | 'timeout', options: (signal: AbortSignal) => CallOptions]>([
    ['aborted', (signal) => ({ signal })],
    ['timeout', () => ({ timeout: 20 })],
    ['timeout', () => ({ totalTimeout: 20 })],
  ])('that never answers does not prevent a call from ending: %s', async (ending, options) => {
    const fake = fakeTransport(done);
    const controller = new AbortController();
    const add = () => {
      controller.abort();
      return new Promise<never>(() => undefined);
    };
    const client = testClient({ ...fake, quota: new QuotaMeter({ token, store: { add } }) });
    const error = await errorOf(client.createClient(newClient, options(controller.signal)));
    expect(error.code).toBe(ending);
    expect(error.message).toMatch(/nothing was sent/);
    if (ending === 'timeout')
      expect(error.cause).toHaveProperty('message', expect.stringMatching(/quota store/));
    else expect(error.cause).toBe(controller.signal.reason);
    expect(fake.requests).toHaveLength(0);
  });

  test('that counts a call after its end releases it again', async () => {
    const added: number[] = [];
    const controller = new AbortController();
    let count: (calls: number) => void = () => undefined;
    const add = (_key: string, calls: number) => {
      added.push(calls);
      controller.abort();
      return calls < 0 ? 0 : new Promise<number>((resolve) => (count = resolve));
    };
    const fake = fakeTransport(done);
    const client = testClient({ ...fake, quota: new QuotaMeter({ token, store: { add } }) });
    const error = await errorOf(client.createClient(newClient, { signal: controller.signal }));
    expect(error.code).toBe('aborted');
    count(1);
    await expect.poll(() => added).toEqual([1, -1]);
    expect(fake.requests).toHaveLength(0);
  });

  test('that never releases an unsent call does not prevent it from ending', async () => {
    const add = (_key: string, calls: number) => (calls < 0 ? new Promise<never>(() => undefined) : 1);
    const client = testClient({
      ...fakeTransport(unreachable),
      quota: new QuotaMeter({ token, store: { add } }),
    });
    expect((await errorOf(client.createClient(newClient, { timeout: 20 }))).code).toBe('network');
  });

  test('is not used for a call that has already ended', async () => {
    const added: number[] = [];
    const add = (_key: string, calls: number) => added.push(calls);
    const controller = new AbortController();
    const client = testClient({
      ...fakeTransport(broken),
      quota: new QuotaMeter({ token, store: { add } }),
      sleep: () => {
        controller.abort();
        return Promise.resolve();
      },
    });
    const error = await errorOf(
      client.getClient({ client_id: 1 }, { signal: controller.signal, fresh: true }),
    );
    expect(error.code).toBe('aborted');
    expect(added).toEqual([1]);
  });
});
