import { readFileSync } from 'node:fs';
import { isRecord } from '../../src/json/json.ts';
import { describe, expect, test } from 'vitest';
import { FactomosClient } from '../../src/client/client.ts';
import { QuotaMeter } from '../../src/client/quota/quota-meter.ts';
import { ReadCache } from '../../src/client/cache/read-cache.ts';
import { isFactomosError } from '../../src/errors/guards.ts';
import { undiciTransport } from '../../src/undici.ts';
import { VERSION } from '../../src/version.ts';
import { ok, secret, sealed, token } from './account.ts';
import { fakeTransport, refused } from './fake-transport.ts';
import { errorOf, testClient } from './test-client.ts';

const templates = { answer: { 'email-templates': [], error: ok } };
const newClient = { category: 'client', client_company_name: 'x' } as const;

function problemsOf(make: () => unknown): unknown {
  try {
    make();
  } catch (error) {
    if (isFactomosError(error, 'validation')) return error.problems;
  }
  return undefined;
}

describe('the stack of an error', () => {
  test.each<[string, (client: FactomosClient) => Promise<unknown>]>([
    ['a read', (client) => client.getClient({ client_id: 1 })],
    [
      'a read with a signal',
      (client) => client.getClient({ client_id: 1 }, { signal: new AbortController().signal }),
    ],
    ['a write', (client) => client.createClient(newClient)],
    ['an undocumented action', (client) => client.callUnknown('doIt')],
    ['a request that is not valid', (client) => client.getClient({ client_id: -1 })],
  ])('names the line that called %s', async (_name, call) => {
    const client = testClient({ ...fakeTransport(refused(-12)), retries: 0 });
    async function callerOfTheClient() {
      await call(client);
    }
    const { stack, message } = await errorOf(callerOfTheClient());
    expect(stack).toContain('callerOfTheClient');
    expect(stack).toContain(message);
  });
});

describe('misspelt options are refused with their names', () => {
  test('of a client', () => {
    // @ts-expect-error misspelt on purpose
    expect(problemsOf(() => new FactomosClient({ token, secret, timeOut: 5, retry: 1, agent: {} }))).toEqual([
      { field: 'timeOut', message: 'is not an option: did you mean timeout?' },
      { field: 'retry', message: 'is not an option: did you mean retries?' },
    ]);
  });

  test('of a call, an iteration, a quota meter, a cache and a transport', async () => {
    const client = testClient(fakeTransport(templates));
    // @ts-expect-error misspelt on purpose
    expect(await errorOf(client.listEmailTemplates({}, { Fresh: true }))).toMatchObject({
      problems: [{ field: 'Fresh', message: 'is not an option: did you mean fresh?' }],
    });
    // @ts-expect-error renamed option
    expect(await errorOf(client.iterateInvoices({ status: 'paid' }).next())).toMatchObject({
      problems: [{ field: 'status', message: 'is not an option: did you mean invoice_status?' }],
    });
    // @ts-expect-error misspelt on purpose
    expect(problemsOf(() => new QuotaMeter({ token, dailylimit: 5 }))).toMatchObject([
      { field: 'dailylimit' },
    ]);
    // @ts-expect-error misspelt on purpose
    expect(problemsOf(() => new ReadCache({ lifetime: 5, clok: Date.now }))).toMatchObject([
      { field: 'clok' },
    ]);
    // @ts-expect-error misspelt on purpose
    expect(problemsOf(() => undiciTransport({ dispacher: {} }))).toMatchObject([{ field: 'dispacher' }]);
  });

  test('unless they are undefined, and a secret used as a name is not shown', () => {
    const left = { timeOut: undefined };
    expect(() => new FactomosClient({ token, secret, ...left })).not.toThrow();
    const named = problemsOf(() => new FactomosClient({ token: 'timeoutt', secret, ...{ timeoutt: 1 } }));
    expect(named).toMatchObject([{ field: '[redacted]' }]);
  });

  test('unless they do not resemble an option, such as the fields of a spread account', () => {
    const account = {
      token,
      secret,
      username: 'a@b.fr',
      password: 'made-up',
      url: 'x',
      agent: {},
      requests: [],
    };
    expect(() => new FactomosClient({ ...account })).not.toThrow();
  });
});

describe('the option fetch', () => {
  test('replaces the global fetch', async () => {
    const urls: string[] = [];
    const client = new FactomosClient({
      token,
      secret,
      fetch: (url) => {
        urls.push(url);
        return Promise.resolve(new Response(Buffer.from(sealed(templates.answer))));
      },
    });
    await client.listEmailTemplates();
    expect(urls).toEqual(['https://app.factomos.com/api/api.php']);
  });

  test('is refused together with a transport, and when it is not a function', () => {
    const { transport } = fakeTransport(templates);
    expect(problemsOf(() => new FactomosClient({ token, secret, transport, fetch }))).toMatchObject([
      { field: 'fetch' },
    ]);
    // @ts-expect-error not a function
    expect(problemsOf(() => new FactomosClient({ token, secret, fetch: 'x' }))).toMatchObject([
      { field: 'fetch' },
    ]);
  });
});

test('a request has headers with the package version and the accepted types', async () => {
  const fake = fakeTransport(templates);
  await testClient(fake).listEmailTemplates();
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(isRecord(manifest) && manifest.version).toBe(VERSION);
  expect(fake.requests[0]?.headers).toMatchObject({
    'user-agent': `factomos-core/${VERSION}`,
    accept: expect.stringContaining('application/json') as unknown,
  });
});

describe('the reason of a signal is the cause of the error', () => {
  const reason = new Error('the user left');

  test('before a call, during a read and during a write', async () => {
    expect(
      await errorOf(
        testClient(fakeTransport(templates)).listEmailTemplates({}, { signal: AbortSignal.abort(reason) }),
      ),
    ).toMatchObject({ code: 'aborted', cause: reason });
    for (const hang of ['no', 'maybe', 'deaf'] as const) {
      const controller = new AbortController();
      const client = testClient(fakeTransport({ hang }));
      const calls = [
        errorOf(client.getClient({ client_id: 1 }, { signal: controller.signal })),
        errorOf(client.createClient(newClient, { signal: controller.signal })),
      ];
      setTimeout(() => {
        controller.abort(reason);
      }, 5);
      for (const error of await Promise.all(calls)) expect(error.cause).toBe(reason);
    }
  });
});

describe('several addresses of an email', () => {
  test('can be sent as an extra parameter', async () => {
    const fake = fakeTransport({ answer: { error: ok } });
    await testClient(fake).sendInvoice({ invoice_id: 5 }, { extra: { email_to: 'a@b.fr, c@d.fr' } });
    expect(fake.asked()).toMatchObject([{ action: 'sendInvoice', email_to: 'a@b.fr, c@d.fr' }]);
  });

  test('are refused when the parameter is given too', async () => {
    const call = testClient(fakeTransport(templates)).sendInvoice(
      { invoice_id: 5, email_to: 'a@b.fr' },
      { extra: { email_to: 'c@d.fr' } },
    );
    expect(await errorOf(call)).toMatchObject({ problems: [{ field: 'extra.email_to' }] });
  });
});
