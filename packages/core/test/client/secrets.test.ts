import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { type ActionDefinition } from '../../src/catalogue/spec/define-actions.ts';
import { FactomosClient } from '../../src/client/client.ts';
import { type LogEntry } from '../../src/client/request/events.ts';
import { type TransportRequest } from '../../src/transport/transport.ts';
import { isFactomosError } from '../../src/errors/guards.ts';
import { bytes, envelope, secret, token } from './account.ts';
import { fakeTransport, type Reply } from './fake-transport.ts';
import { errorOf, testClient } from './test-client.ts';

const password = 'made up "password" é';

/** The forms in which a secret could appear. */
function formsOf(value: string): string[] {
  return [
    value,
    encodeURIComponent(value),
    encodeURIComponent(value).replaceAll('%20', '+'),
    JSON.stringify(value).slice(1, -1),
    Buffer.from(value).toString('base64'),
  ];
}

function expectNoSecret(value: unknown, secrets: readonly string[]): void {
  const shown = [
    inspect(value, { depth: 20, showHidden: true, maxStringLength: null }),
    JSON.stringify({ value }),
    String(value),
    value instanceof Error ? (value.stack ?? '') : '',
  ].join('\n');
  for (const form of secrets.flatMap(formsOf)) expect(shown).not.toContain(form);
}

/** An error of an HTTP library, which contains the request. */
function libraryError(request: TransportRequest) {
  return Object.assign(
    new Error(`POST ${request.url} ${request.body} failed`, { cause: new Error(request.body) }),
    {
      code: `E_${token}`,
      config: { data: request.body, headers: request.headers },
      request,
    },
  );
}

const account = { username: 'a@b.fr', password };

describe('no error shows a secret', () => {
  const bodies = (request: TransportRequest, text: string): [string, Reply][] => [
    [
      'an error page that repeats the request',
      { body: bytes(`<pre>${request.body}\n${text}</pre>`), status: 500 },
    ],
    [
      'a page that repeats the request',
      { body: bytes(`${request.body} ${text} ${token} ${secret} ${password}`) },
    ],
    [
      'a refusal that repeats everything',
      { answer: { error: { code: -12, message: `${request.body} ${text} ${token} ${secret} ${password}` } } },
    ],
    [
      'a -5 that repeats everything',
      { answer: { error: { code: -5, message: `${token} ${secret} ${password}` } } },
    ],
    [
      'a -4 that repeats everything',
      { answer: { error: { code: -4, message: `${token} ${secret} ${password}` } } },
    ],
  ];

  test('whatever is returned', async () => {
    const fake = fakeTransport({ answer: { error: { code: -30 } } });
    await errorOf(testClient(fake).createAccount(account));
    const [request] = fake.requests;
    if (request === undefined) throw new Error('nothing was sent');
    const crequest = new URLSearchParams(request.body).get('crequest') ?? '';
    for (const [, reply] of bodies(request, envelope.open(crequest))) {
      const error = await errorOf(testClient(fakeTransport(reply)).createAccount(account));
      expectNoSecret(error, [token, secret, password, crequest]);
    }
  });

  test('whatever is returned to a read', async () => {
    const fake = fakeTransport({ answer: { error: { code: -9 } } });
    await errorOf(testClient(fake).getClient({ client_id: 1 }));
    const [request] = fake.requests;
    if (request === undefined) throw new Error('nothing was sent');
    const crequest = new URLSearchParams(request.body).get('crequest') ?? '';
    for (const [, reply] of bodies(request, envelope.open(crequest))) {
      const error = await errorOf(testClient(fakeTransport(reply)).getClient({ client_id: 1 }));
      expectNoSecret(error, [token, secret, crequest]);
    }
  });

  test('whatever a transport throws, however deep', async () => {
    let body = '';
    const transport = (request: TransportRequest) => {
      body = request.body;
      return Promise.reject(new Error('outer', { cause: libraryError(request) }));
    };
    const client = testClient({ transport });
    for (const call of [
      () => client.createAccount(account),
      () => client.getService({ service_id: 3 }),
      () => client.callUnknown('changePassword', { new_password: password }),
    ]) {
      const error = await errorOf(call());
      const crequest = new URLSearchParams(body).get('crequest') ?? '';
      expectNoSecret(error, [token, secret, password, crequest, body]);
      expect(inspect(error, { depth: 9 })).toContain('[redacted]');
    }
  });

  test('in a list of an extra parameter or of an unknown action', async () => {
    for (const call of [
      (client: FactomosClient) => client.callUnknown('change', { passwords: ['another', password] }),
      (client: FactomosClient) => client.createAccount(account, { extra: { 'keys[]': [1, password] } }),
      (client: FactomosClient) =>
        client.getService({ service_id: 3 }, { extra: { 'api[secret]': [password] } }),
    ]) {
      const reply: Reply = { answer: { error: { code: -12, message: `no ${password}` } } };
      const error = await errorOf(call(testClient(fakeTransport(reply))));
      expectNoSecret(error, [password]);
      expect(error.message).toContain('no [redacted]');
    }
  });

  test('used as the name of an action', async () => {
    for (const sample of [token, secret.replaceAll('-', '_')]) {
      const entries: LogEntry[] = [];
      const client = testClient({
        token: sample,
        secret: secret.replaceAll('-', '_'),
        ...fakeTransport({ body: bytes(''), status: 500 }),
        logger: (entry) => entries.push(entry),
      });
      const error = await errorOf(client.callUnknown(sample));
      expectNoSecret([error, entries], [sample]);
    }
  });

  test('without redacting ordinary values of parameters', async () => {
    const message = 'Missing parameter client_company_name';
    const client = testClient(fakeTransport({ answer: { error: { code: -12, message } } }));
    const error = await errorOf(
      client.createClient({ category: 'client', client_company_name: 'x', client_keyword: 'client' }),
    );
    expect(error).toHaveProperty('serverMessage', message);
  });

  test('a cause that refers to itself is cut off', async () => {
    const circular = new Error('round');
    circular.cause = circular;
    const error = await errorOf(testClient(fakeTransport({ fail: circular })).getClient({ client_id: 1 }));
    expect(error.code).toBe('network');
  });

  test.each(Object.values<ActionDefinition>(catalogue))(
    'placed in every parameter of $name',
    async ({ name, params }) => {
      for (const sample of [token, secret]) {
        const client = testClient(fakeTransport({ answer: { error: { code: -12, message: sample } } }));
        const values = Object.fromEntries(
          Object.entries(params).map(([param, { kind }]) => [
            param,
            kind === 'lines'
              ? [
                  {
                    service_id: sample,
                    description: sample,
                    quantity: sample,
                    price: sample,
                    [sample]: 1,
                  },
                ]
              : sample,
          ]),
        );
        const all = { ...values, [sample]: sample };
        const options = { extra: { [sample]: {} } };
        // @ts-expect-error everything is of the wrong type
        const error = await errorOf(client.call(name, all, options));
        expect(error.code).toBe('validation');
        expectNoSecret(error, [sample]);
      }
    },
  );

  test('placed in the options', () => {
    const sample = 'sample-secret-000';
    const attempts = [
      { token: ` ${sample} `, secret: sample, baseUrl: `ftp://user:${sample}@${sample}/?${sample}` },
      { token: sample, secret: sample + sample, baseUrl: `https://${sample}:x@host` },
      { token: sample, secret, baseUrl: sample, timeout: sample, retries: sample, budget: sample },
    ];
    for (const options of attempts) {
      let thrown: unknown;
      try {
        // @ts-expect-error some are of the wrong type
        new FactomosClient(options);
      } catch (error) {
        thrown = error;
      }
      expect(isFactomosError(thrown, 'validation')).toBe(true);
      expectNoSecret(thrown, [sample]);
    }
  });
});

test('a client shows no secret when it is printed', () => {
  expectNoSecret(testClient({}), [token, secret]);
});

test('a log shows no secret', async () => {
  const entries: LogEntry[] = [];
  const logger = (entry: LogEntry) => entries.push(entry);
  const reply: Reply = { answer: { error: { code: -12, message: `${token} ${secret} ${password}` } } };
  await errorOf(testClient({ ...fakeTransport(reply), logger }).createAccount(account));
  expect(entries).toHaveLength(1);
  expectNoSecret(entries, [token, secret, password]);
});

test('the secret itself is never sent', async () => {
  const fake = fakeTransport({ answer: { error: { code: -30 } } });
  await errorOf(testClient(fake).createAccount(account));
  for (const form of formsOf(secret)) expect(fake.requests[0]?.body).not.toContain(form);
});

test('the first 200 characters of an HTTP error are cut after they were redacted', async () => {
  const reply: Reply = { body: bytes('x'.repeat(190) + token), status: 502 };
  const error = await errorOf(
    testClient({ ...fakeTransport(reply), retries: 0 }).getClient({ client_id: 1 }),
  );
  expect(error).toMatchObject({ code: 'http', body: 'x'.repeat(190) + '[redacted]' });
});
