import { describe, expect, test } from 'vitest';
import { FactomosClient } from '../../src/client/client.ts';
import { QuotaMeter } from '../../src/client/quota/quota-meter.ts';
import { ReadCache } from '../../src/client/cache/read-cache.ts';
import { isFactomosError } from '../../src/errors/guards.ts';
import { type Problem } from '../../src/errors/problem.ts';
import { undiciTransport } from '../../src/undici.ts';
import { secret, token } from './account.ts';
import { fakeTransport, refused } from './fake-transport.ts';
import { errorOf } from './test-client.ts';

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}

function problemsOf(options: object): readonly Problem[] {
  try {
    new FactomosClient({ token, secret, ...options });
  } catch (error) {
    if (isFactomosError(error, 'validation')) return error.problems;
    throw error;
  }
  return [];
}

describe('the options of a client', () => {
  test.each<[object, string[]]>([
    [{}, []],
    [{ token: '' }, ['token']],
    [{ token: undefined, secret: undefined }, ['token', 'secret']],
    [{ token: `${token}\n` }, ['token']],
    [{ secret: 'fifteen-bytes-.' }, ['secret']],
    [{ secret: 'made-up-secret-é' }, ['secret']],
    [{ baseUrl: 'app.factomos.com' }, ['baseUrl']],
    [{ baseUrl: 'http://app.factomos.com' }, ['baseUrl']],
    [{ baseUrl: 'http://127.0.0.1.evil.example' }, ['baseUrl']],
    [{ baseUrl: 'http://localhost.evil.example' }, ['baseUrl']],
    [{ baseUrl: 'ftp://127.0.0.1' }, ['baseUrl']],
    [{ baseUrl: 'https://user@app.factomos.com' }, ['baseUrl']],
    [{ baseUrl: 'https://app.factomos.com/?x=1' }, ['baseUrl']],
    [{ baseUrl: 'https://app.factomos.com/#x' }, ['baseUrl']],
    [{ baseUrl: 5 }, ['baseUrl']],
    [{ baseUrl: 'http://factomos.test', allowHttp: true }, []],
    [{ baseUrl: 'http://localhost:4280' }, []],
    [{ baseUrl: 'http://127.8.9.1:4280' }, []],
    [{ baseUrl: 'http://[::1]:4280/' }, []],
    [{ timeout: 0 }, ['timeout']],
    [{ timeout: 2 ** 31, totalTimeout: -1 }, ['timeout', 'totalTimeout']],
    [{ retries: 3 }, ['retries']],
    [{ retries: 0.5, budget: -1 }, ['retries', 'budget']],
    [{ budget: 1.5 }, ['budget']],
    [{ budget: 0, retries: 0, timeout: 2_000_000_000 }, []],
    [{ token: '', secret: 'x', baseUrl: 'x', timeout: '1' }, ['token', 'secret', 'timeout', 'baseUrl']],
  ])('that are %j have the problems %j', (options, problems) => {
    expect(problemsOf(options).map(({ field }) => field)).toEqual(problems);
  });

  test.each<[string, unknown, string]>([
    ['token', ' ', 'is required'],
    ['secret', '', 'is required'],
    ['secret', 5, 'is required'],
    ['token', `${token} `, 'must not start or end with white space'],
    ['transport', 5, 'must be a function'],
    ['fetch', {}, 'must be a function'],
    ['logger', console, 'must be a function'],
    ['onRequest', 'log', 'must be a function'],
    ['onResponse', null, 'must be a function'],
    ['clock', new Date(), 'must be a function'],
    ['sleep', 5, 'must be a function'],
    ['random', 0.5, 'must be a function'],
    ['quota', {}, 'must be a QuotaMeter'],
    ['cache', {}, 'must be a ReadCache'],
    ['allowHttp', 'yes', 'must be true or false'],
    ['retries', 3, 'must be a whole number from 0 to 2'],
    ['budget', -1, 'must be a whole number of calls from 0'],
  ])('say what is wrong with %s: %j %s', (field, value, message) => {
    expect(problemsOf({ [field]: value })).toEqual([{ field, message }]);
  });

  test('refuse fetch beside a transport, which would not use it', () => {
    const { transport } = fakeTransport(refused(-9));
    expect(problemsOf({ fetch, transport })).toEqual([
      { field: 'fetch', message: 'must not be combined with transport, which sends the requests itself' },
    ]);
  });

  test.each([
    [undefined, 'https://app.factomos.com/api/api.php'],
    ['https://app.factomos.com/', 'https://app.factomos.com/api/api.php'],
    ['https://app.factomos.com/api/api.php', 'https://app.factomos.com/api/api.php'],
    ['https://proxy.example/factomos', 'https://proxy.example/factomos/api/api.php'],
  ])('with the base URL %s send to %s', async (baseUrl, url) => {
    const fake = fakeTransport(refused(-9));
    await errorOf(
      new FactomosClient({ token, secret, baseUrl, transport: fake.transport }).getClient({ client_id: 1 }),
    );
    expect(fake.requests[0]).toMatchObject({
      url,
      effect: 'read',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  });

  test('require a runtime that is not too old, and report it in a sentence', () => {
    const withResolvers = Object.getOwnPropertyDescriptor(Promise, 'withResolvers');
    if (withResolvers === undefined) throw new Error('this runtime is itself too old');
    Reflect.deleteProperty(Promise, 'withResolvers');
    try {
      expect(() => new FactomosClient({ token, secret })).toThrow(
        expect.objectContaining({
          message: 'options: Node.js is too old: factomos-core requires Node.js 22.13 or newer',
          hint: 'Update Node.js.',
        }),
      );
    } finally {
      Object.defineProperty(Promise, 'withResolvers', withResolvers);
    }
  });
});

test('an action that does not exist is refused, with a hint to callUnknown', async () => {
  const fake = fakeTransport(refused(-6));
  const client = new FactomosClient({ token, secret, transport: fake.transport });
  for (const action of ['deleteInvoice', 'toString', '__proto__']) {
    // @ts-expect-error no such action
    const error = await errorOf(client.call(action, {}));
    expect(error).toMatchObject({ code: 'validation', problems: [{ field: 'action' }] });
    expect(error.hint).toContain('callUnknown');
  }
  expect(fake.requests).toHaveLength(0);
});

describe('all constructors with options report what is wrong with them', () => {
  test.each<[() => unknown, string, string[]]>([
    // @ts-expect-error wrong on purpose
    [() => new QuotaMeter(), 'quota meter', ['options']],
    // @ts-expect-error wrong on purpose
    [() => new QuotaMeter({}), 'quota meter', ['token']],
    [() => new QuotaMeter({ token: '', dailyLimit: -1 }), 'quota meter', ['token', 'dailyLimit']],
    [() => new QuotaMeter({ token, dailyLimit: NaN }), 'quota meter', ['dailyLimit']],
    // @ts-expect-error wrong on purpose
    [() => new QuotaMeter({ token, store: {}, clock: 5 }), 'quota meter', ['store', 'clock']],
    // @ts-expect-error wrong on purpose
    [() => new ReadCache(), 'read cache', ['options']],
    // @ts-expect-error wrong on purpose
    [() => new ReadCache({ lifetime: '5000' }), 'read cache', ['lifetime']],
    [() => new ReadCache({ lifetime: NaN }), 'read cache', ['lifetime']],
    // @ts-expect-error wrong on purpose
    [() => new ReadCache({ lifetime: 5000, clock: 5 }), 'read cache', ['clock']],
    // @ts-expect-error wrong on purpose
    [() => undiciTransport({ dispatcher: 'http://proxy.example' }), 'transport', ['dispatcher']],
    // @ts-expect-error wrong on purpose
    [() => undiciTransport({ writeDispatcher: {} }), 'transport', ['writeDispatcher']],
  ])('%# of %s', (make, what, fields) => {
    const error = thrownBy(make);
    expect(isFactomosError(error, 'validation') && error.problems.map(({ field }) => field)).toEqual(fields);
    expect(error).toHaveProperty('hint', `Fix the options of the ${what}.`);
  });
});
