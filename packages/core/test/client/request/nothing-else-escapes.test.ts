import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { FactomosClient } from '../../../src/client/client.ts';
import { ReadCache } from '../../../src/client/cache/read-cache.ts';
import { TransportError } from '../../../src/transport/transport.ts';
import { isFactomosError } from '../../../src/errors/guards.ts';
import { ok, sealed, secret, token } from '../account.ts';
import { broken, fakeTransport } from '../fake-transport.ts';
import { errorOf, testClient } from '../test-client.ts';

const done = { answer: { client_id: '12', error: ok } };
const templates = { answer: { 'email-templates': [], error: ok } };
const newClient = { category: 'client', client_company_name: 'x' } as const;
const boom = (): never => {
  throw new Error(`boom ${token}`);
};

describe('a transport', () => {
  const twice = { status: 200, body: sealed({ error: ok }) };
  let reads = 0;
  const answers: [name: string, answer: () => unknown][] = [
    ['a body longer than a text can be', () => ({ status: 200, body: Buffer.alloc(2 ** 29) })],
    ['such a body with HTTP 500', () => ({ status: 500, body: Buffer.alloc(2 ** 29) })],
    [
      'a body that cannot be read',
      () => ({
        status: 200,
        get body() {
          return boom();
        },
      }),
    ],
    [
      'a body that can be read once',
      () => ({
        status: 200,
        get body() {
          return reads++ % 2 === 0 ? twice.body : boom();
        },
      }),
    ],
    ['a status that is not a number', () => ({ ...twice, status: NaN })],
    ['an invalid status', () => ({ ...twice, status: 0 })],
    ['nothing', () => undefined],
    [
      'an error that cannot be read',
      () => {
        const error = new Error('x');
        for (const name of ['message', 'code', 'sent', 'cause'])
          Object.defineProperty(error, name, { get: boom });
        throw error;
      },
    ],
    [
      'an error without a message',
      () => {
        throw Object.assign(new Error('x'), { message: undefined, name: 5 });
      },
    ],
    ['an error that it throws at once', boom],
  ];

  test.each(answers)('that returns or throws %s causes only a FactomosError', async (_name, answer) => {
    let sent = 0;
    const transport = () => {
      sent++;
      // @ts-expect-error JavaScript may return this
      const given: Promise<{ status: number; body: Uint8Array }> = answer();
      return given;
    };
    const write = await testClient({ transport })
      .call('createClient', newClient)
      .then(
        ({ warnings }) => warnings.join(),
        (error: unknown) => error,
      );
    expect(isFactomosError(write, 'outcome-unknown') || write).toSatisfy(
      (it) => it === true || it === 'The answer is not as documented: client_id is missing',
    );
    expect(sent).toBe(1);
    const read = await testClient({ transport, retries: 0 })
      .getClient({ client_id: 1 })
      .catch((error: unknown) => error);
    expect(isFactomosError(read)).toBe(true);
    expect(JSON.stringify(read)).not.toContain(token);
  });

  test('that modifies a request does not affect the next one', async () => {
    const fake = fakeTransport(templates);
    const client = testClient({
      transport: (request) => {
        const answer = fake.transport({ ...request, headers: { ...request.headers } });
        for (const name of Object.keys(request.headers)) Reflect.deleteProperty(request.headers, name);
        return answer;
      },
    });
    await client.listEmailTemplates();
    await client.listEmailTemplates();
    expect(fake.requests[1]?.headers).toEqual(fake.requests[0]?.headers);
  });
});

describe('a cache that fails', () => {
  class Failing extends ReadCache {
    calls = 0;
    override get(key: string): string | undefined {
      this.calls++;
      return key === '' ? undefined : boom();
    }
    override set(): void {
      this.calls++;
      boom();
    }
    override clear(): void {
      this.calls++;
      boom();
    }
  }

  test('does not turn a success into a failure, and is not used again', async () => {
    const cache = new Failing({ lifetime: 1000 });
    const client = testClient({ ...fakeTransport(done), cache });
    await expect(client.createClient(newClient)).resolves.toEqual({ client_id: '12' });
    const failed = cache.calls;
    await client.createClient(newClient);
    expect(cache.calls).toBe(failed);
  });

  test('is skipped by reads', async () => {
    const cache = new Failing({ lifetime: 1000 });
    const client = testClient({ ...fakeTransport(templates), cache });
    await expect(client.listEmailTemplates()).resolves.toEqual({ 'email-templates': [], omitted: [] });
  });

  test('while storing an answer does not lose the answer', async () => {
    const cache = new (class extends ReadCache {
      override set(): void {
        boom();
      }
    })({ lifetime: 1000 });
    const client = testClient({ ...fakeTransport(templates), cache });
    await expect(client.listEmailTemplates()).resolves.toEqual({ 'email-templates': [], omitted: [] });
  });
});

describe('a logger', () => {
  test.each<[string, () => unknown]>([
    ['throws', boom],
    // The type allows an async function, since its result is ignored.
    ['rejects', () => Promise.reject(new Error('log down'))],
  ])('that %s does not affect a completed call', async (_how, logger) => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    try {
      await expect(testClient({ ...fakeTransport(done), logger }).createClient(newClient)).resolves.toEqual({
        client_id: '12',
      });
      // Node reports a rejection after the microtasks of its turn.
      await setImmediate();
      expect(unhandled).toEqual([]);
    } finally {
      process.off('unhandledRejection', note);
    }
  });
});

describe('a sleep option', () => {
  test.each<[string, () => unknown]>([
    ['throws at once', boom],
    ['returns undefined', () => undefined],
  ])('that %s does not change the outcome', async (_how, sleep) => {
    const controller = new AbortController();
    const transport = () => {
      controller.abort();
      return new Promise<never>(() => undefined);
    };
    // @ts-expect-error JavaScript may pass this
    const client = testClient({ transport, sleep });
    const error = await errorOf(client.createClient(newClient, { signal: controller.signal }));
    expect(error).toMatchObject({ code: 'outcome-unknown', reason: 'aborted' });
  });

  test('that rejects does not change the outcome', async () => {
    const fails = () => Promise.reject(new Error('no timers'));
    const controller = new AbortController();
    const transport = () => {
      controller.abort();
      return new Promise<never>(() => undefined);
    };
    const client = testClient({ transport, sleep: fails });
    const error = await errorOf(client.createClient(newClient, { signal: controller.signal }));
    expect(error).toMatchObject({ code: 'outcome-unknown', reason: 'aborted' });
    const read = await errorOf(
      testClient({ ...fakeTransport(broken), sleep: fails }).getClient({ client_id: 1 }),
    );
    expect(read.code).toBe('network');
    const spread = await errorOf(
      testClient({ ...fakeTransport(broken), random: boom }).getClient({ client_id: 1 }),
    );
    expect(spread.code).toBe('network');
  });

  test('a clock that throws after the call was sent does not change the outcome', async () => {
    let sent = false;
    const clock = () => (sent ? boom() : Date.now());
    const transport = () => {
      sent = true;
      return Promise.resolve({ status: 200, body: sealed(done.answer) });
    };
    const logger = () => undefined;
    await expect(testClient({ transport, clock, logger }).createClient(newClient)).resolves.toEqual({
      client_id: '12',
    });
    const unsure = testClient({
      transport: () => {
        sent = true;
        return Promise.reject(new TransportError('x', { sent: 'maybe' }));
      },
      clock: () => (sent ? boom() : Date.now()),
    });
    sent = false;
    expect((await errorOf(unsure.createClient(newClient))).code).toBe('outcome-unknown');
    const refusing = testClient({
      transport: () => {
        sent = true;
        return Promise.resolve({ status: 200, body: sealed({ error: { code: -4, message: 'No' } }) });
      },
      clock: () => (sent ? boom() : Date.now()),
    });
    sent = false;
    expect((await errorOf(refusing.createClient(newClient))).code).toBe('outcome-unknown');
  });
});

describe('input from JavaScript', () => {
  const thrower = {
    get client_id() {
      return boom();
    },
  };
  const calls: [name: string, call: (client: FactomosClient) => Promise<unknown>][] = [
    ['a parameter that cannot be read', (client) => client.getClient(thrower)],
    ['an extra that cannot be read', (client) => client.getClient({ client_id: 1 }, { extra: thrower })],
    ['a parameter of an unknown action that cannot be read', (client) => client.callUnknown('x', thrower)],
    // @ts-expect-error wrong on purpose
    ['no action', (client) => client.callUnknown()],
    // @ts-expect-error wrong on purpose
    ['an action that is not a string', (client) => client.callUnknown(['doIt'])],
    // @ts-expect-error wrong on purpose
    ['options that are not an object', (client) => client.getClient({ client_id: 1 }, null)],
    // @ts-expect-error wrong on purpose
    ['options of an unknown action that are not an object', (client) => client.callUnknown('x', {}, 5)],
    // @ts-expect-error wrong on purpose
    ['a signal of the wrong type', (client) => client.getClient({ client_id: 1 }, { signal: {} })],
    // @ts-expect-error wrong on purpose
    ['half a signal', (client) => client.getClient({ client_id: 1 }, { signal: { aborted: false } })],
    // @ts-expect-error wrong on purpose
    ['an id that is a symbol', (client) => client.getClient({ client_id: Symbol('x') })],
    // @ts-expect-error wrong on purpose
    ['no changes', (client) => client.updateClient(1, null)],
    // @ts-expect-error wrong on purpose
    ['no parameters of a duplicate search', (client) => client.findPossibleDuplicates()],
    // @ts-expect-error wrong on purpose
    ['no status to iterate over', (client) => client.iterateInvoices().next()],
  ];

  test.each(calls)('%s is a validation error, and nothing is sent', async (_name, call) => {
    const fake = fakeTransport(done);
    const error = await errorOf(call(testClient(fake)));
    expect(error.code).toBe('validation');
    expect(JSON.stringify(error) + error.message).not.toContain(token);
    expect(fake.requests).toHaveLength(0);
  });

  test.each<[unknown, string[]]>([
    [undefined, ['options']],
    [null, ['options']],
    [
      { token, secret, transport: 'fetch', logger: {}, clock: 5, sleep: 1, random: null },
      ['transport', 'logger', 'clock', 'sleep', 'random'],
    ],
    [{ token, secret, quota: {}, cache: 5 }, ['quota', 'cache']],
    [{ token, secret, allowHttp: 'yes' }, ['allowHttp']],
  ])('as options: %o', (options, fields) => {
    let thrown: unknown;
    try {
      // @ts-expect-error wrong on purpose
      new FactomosClient(options);
    } catch (error) {
      thrown = error;
    }
    expect(isFactomosError(thrown, 'validation') && thrown.problems.map(({ field }) => field)).toEqual(
      fields,
    );
  });
});
