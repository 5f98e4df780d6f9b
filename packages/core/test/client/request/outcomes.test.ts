import { describe, expect, test } from 'vitest';
import { TransportError } from '../../../src/transport/transport.ts';
import { type FactomosErrorCode } from '../../../src/errors/guards.ts';
import { bytes, ok, sealed } from '../account.ts';
import { broken, fakeTransport, refused, type Reply, unreachable } from '../fake-transport.ts';
import { errorOf, testClient } from '../test-client.ts';

const html = bytes('<html>Maintenance</html>');
const done = { client_id: '12', error: ok };
const whole = new TextDecoder().decode(sealed(done));
const notText = bytes('bm90IHRleHQgYXQgYWxs');

/** Every possible answer, with its meaning for a read and for a write that may have been sent. */
const outcomes: [name: string, reply: Reply, read: FactomosErrorCode, write: FactomosErrorCode][] = [
  ['a refusal', refused(-12), 'api', 'api'],
  [
    'a refusal in plain JSON',
    { body: bytes('{"error":{"code":-1,"message":"Missing Token"}}') },
    'authentication',
    'authentication',
  ],
  [
    'a refusal with HTTP 500',
    { answer: { error: { code: '-12', message: 'No' } }, status: 500 },
    'api',
    'api',
  ],
  ['-3', refused(-3), 'authentication', 'authentication'],
  ['-5', refused(-5), 'authentication', 'authentication'],
  ['-28', refused(-28), 'authentication', 'authentication'],
  ['-4', refused(-4), 'quota', 'quota'],
  ['-2', refused(-2), 'api', 'api'],
  ['an undocumented code', refused(-777), 'api', 'api'],
  ['a success with HTTP 500', { answer: done, status: 500 }, 'http', 'outcome-unknown'],
  ['an HTML page', { body: html }, 'validation', 'outcome-unknown'],
  ['an HTML page with HTTP 503', { body: html, status: 503 }, 'http', 'outcome-unknown'],
  ['a redirection', { body: bytes(''), status: 302 }, 'http', 'outcome-unknown'],
  ['HTTP 404', { body: html, status: 404 }, 'http', 'outcome-unknown'],
  ['HTTP 204', { body: bytes(''), status: 204 }, 'http', 'outcome-unknown'],
  ['a list', { answer: [] }, 'validation', 'outcome-unknown'],
  ['an empty body', { body: bytes('') }, 'validation', 'outcome-unknown'],
  ['an answer cut short', { body: bytes(whole.slice(0, -9)) }, 'validation', 'outcome-unknown'],
  ['an answer of another secret', { body: notText }, 'authentication', 'authentication'],
  ['JSON that is not an answer', { answer: { client_id: '12' } }, 'validation', 'outcome-unknown'],
  ['a code that is not a number', { answer: { error: { code: 'OK' } } }, 'validation', 'outcome-unknown'],
  [
    'a code that is not a whole number',
    { answer: { error: { code: 0.5 } } },
    'validation',
    'outcome-unknown',
  ],
  ['an error that is a text', { answer: { error: 'Client not found' } }, 'api', 'outcome-unknown'],
  ['no code', { answer: { error: null } }, 'validation', 'outcome-unknown'],
  ['a connection that broke', broken, 'network', 'outcome-unknown'],
  ['an unknown error', { fail: new Error('?') }, 'network', 'outcome-unknown'],
  ['a thrown value that is not an error', { fail: 'boom' }, 'network', 'outcome-unknown'],
  ['no connection', unreachable, 'network', 'network'],
  [
    'no connection, reported by another copy of this package',
    { fail: Object.assign(new Error('x'), { sent: 'no' }) },
    'network',
    'network',
  ],
];

describe.each(outcomes)('%s', (_name, reply, read, write) => {
  test(`is ${read} for a read`, async () => {
    const client = testClient({ ...fakeTransport(reply), retries: 0 });
    const error = await errorOf(client.getClient({ client_id: 1 }));
    expect(error.code).toBe(read);
    expect(error.action).toBe('getClient');
    expect(error.hint).not.toBe('');
  });

  test(`is ${write} for a write, which is sent once`, async () => {
    const fake = fakeTransport(reply);
    const error = await errorOf(
      testClient(fake).createClient({ category: 'client', client_company_name: 'x' }),
    );
    expect(error.code).toBe(write);
    expect(fake.requests.filter(({ effect }) => effect === 'write')).toHaveLength(1);
  });

  test(`is ${write} for an undocumented action, whatever its name`, async () => {
    const fake = fakeTransport(reply);
    const error = await errorOf(testClient(fake).callUnknown('getEstimates'));
    expect(error.code).toBe(write);
    expect(fake.requests.filter(({ effect }) => effect === 'write')).toHaveLength(1);
  });
});

describe('a read that was not answered by Factomos', () => {
  const told = async (reply: Reply) => {
    const error = await errorOf(
      testClient({ ...fakeTransport(reply), retries: 0 }).getClient({ client_id: 1 }),
    );
    return `${error.message}. ${error.hint}`;
  };

  test.each<[Reply, RegExp]>([
    [{ body: bytes('') }, /answer is empty\. Retry later/],
    [{ body: bytes(''), status: 204 }, /the server answered HTTP 204\./],
    [
      { body: notText },
      /the answer cannot be decrypted with this API secret\. Check that the API secret belongs to this token/,
    ],
    [{ body: html }, /answer is a web page\. Factomos shows a page instead of an answer \(maintenance\?\)/],
    [{ answer: { message: 'Forbidden' } }, /error is missing\. The answer of Factomos deviates/],
    [{ answer: { error: 'Client not found' } }, /^getClient: Client not found\. Follow the server's message/],
    [{ answer: { error: {} } }, /error\.code is missing/],
    [{ answer: { error: { code: 'E1' } } }, /error\.code must be a whole number/],
    [{ answer: [1] }, /answer must be an object/],
  ])('%# names what answered', async (reply, what) => {
    expect(await told(reply)).toMatch(what);
  });
});

describe('an outcome that is unknown', () => {
  test.each<[Reply, string, number | undefined]>([
    [{ body: html, status: 502 }, 'http', 502],
    [{ body: html }, 'unreadable', undefined],
    [broken, 'network', undefined],
  ])('has a reason, and a hint what to check', async (reply, reason, status) => {
    const client = testClient(fakeTransport(reply));
    const error = await errorOf(client.sendInvoice({ invoice_id: 7 }));
    expect(error).toMatchObject({
      code: 'outcome-unknown',
      reason,
      status,
      hint: 'Check whether the email was sent before you send it again: checkSend(invoice_id).',
    });
    expect(error.message).toMatch(/may have been done or not/);
  });

  test('keeps the cause', async () => {
    const cause = new TransportError('broke', {
      sent: 'maybe',
      cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }),
    });
    const error = await errorOf(
      testClient(fakeTransport({ fail: cause })).deleteAllPayments({ invoice_id: 7 }),
    );
    expect(error.cause).toMatchObject({
      name: 'TransportError',
      message: 'broke',
      cause: { code: 'ECONNRESET' },
    });
  });

  test('has a general hint for an undocumented action', async () => {
    const error = await errorOf(
      testClient(fakeTransport(broken)).callUnknown('sendEstimate', { estimate_id: 1 }),
    );
    expect(error.hint).toMatch(/Check in Factomos/);
  });
});

describe('a refusal', () => {
  test('has the meaning that the manual gives to this action and this code', async () => {
    const client = testClient(
      fakeTransport(refused(-9, 'Client not found'), refused(-9, 'Missing parameter client_id')),
    );
    const first = await errorOf(client.getClient({ client_id: 1 }));
    expect(first).toMatchObject({
      serverCode: -9,
      serverMessage: 'Client not found',
      meaning: 'There is no client with this client_id in this account.',
    });
    const second = await errorOf(client.createInvoice({ client_id: 1, lines: [{ title: 'x' }] }));
    expect(second).toMatchObject({ serverCode: -9, meaning: 'The request had no client_id.' });
  });

  test('with an undocumented code has the message of the server', async () => {
    const error = await errorOf(
      testClient(fakeTransport(refused(-777, 'Brand new'))).getClient({ client_id: 1 }),
    );
    expect(error).toMatchObject({ code: 'api', serverCode: -777, serverMessage: 'Brand new' });
    expect(error.message).toBe('getClient: Brand new (-777)');
  });

  test('without a message is still a refusal', async () => {
    const error = await errorOf(
      testClient(fakeTransport({ answer: { error: { code: -9 } } })).getClient({ client_id: 1 }),
    );
    expect(error).toMatchObject({ serverCode: -9, serverMessage: '' });
  });

  test('-4 has the end of the day in Paris', async () => {
    const clock = () => Date.parse('2026-07-14T20:00:00Z');
    const client = testClient({ ...fakeTransport(refused(-4, 'Too many API calls for the day')), clock });
    const error = await errorOf(client.getClient({ client_id: 1 }));
    expect(error).toMatchObject({
      code: 'quota',
      serverCode: -4,
      resetsAt: new Date('2026-07-14T22:00:00Z'),
    });
    expect(await client.quota.remaining()).toBe(0);
  });
});

test('an undocumented action returns its answer unchanged', async () => {
  const fake = fakeTransport({ answer: { estimates: [{ id: '01' }], error: ok } });
  const { result, raw } = await testClient(fake).callUnknown('listEstimate', { page_index: 0 });
  expect(result).toEqual({ estimates: [{ id: '01' }] });
  expect(raw).toHaveProperty('error', ok);
  expect(fake.asked()).toEqual([{ action: 'listEstimate', page_index: '0' }]);
});

describe('an undocumented action', () => {
  const failing = () => fakeTransport({ status: 503, body: new TextEncoder().encode('busy') });

  test('is sent once, and retried only if the caller declares it a read', async () => {
    const [written, read] = [failing(), failing()];
    expect(await errorOf(testClient(written).callUnknown('listEstimate'))).toMatchObject({
      code: 'outcome-unknown',
    });
    expect(await errorOf(testClient(read).callUnknown('listEstimate', {}, { effect: 'read' }))).toMatchObject(
      {
        code: 'http',
      },
    );
    expect([written.requests.length, read.requests.length]).toEqual([1, 3]);
  });

  test('is shared when declared a read, and sent again for a fresh answer', async () => {
    const fake = fakeTransport({ answer: { error: ok } });
    const client = testClient(fake);
    const options = { effect: 'read' } as const;
    await Promise.all([
      client.callUnknown('listEstimate', {}, options),
      client.callUnknown('listEstimate', {}, options),
      client.callUnknown('listEstimate', {}, { ...options, fresh: true }),
      client.callUnknown('listEstimate', {}, { effect: 'write' }),
    ]);
    expect(fake.requests).toHaveLength(3);
  });

  test('cannot be declared a read when it is a documented write', async () => {
    const fake = fakeTransport({ answer: { error: ok } });
    const call = testClient(fake).callUnknown('CreateInvoice', {}, { effect: 'read' });
    expect(await errorOf(call)).toMatchObject({
      code: 'validation',
      problems: [{ field: 'effect', message: 'must not be read: createInvoice changes data' }],
    });
    expect(fake.requests).toEqual([]);
  });
});

test.each(['null', '{"status":200}', '{"status":"200","body":"x"}'])(
  'treats a request as possibly sent when the transport returns %s',
  async (text) => {
    const client = testClient({ transport: () => Promise.resolve(JSON.parse(text)) });
    expect(await errorOf(client.callUnknown('doIt'))).toMatchObject({
      code: 'outcome-unknown',
      reason: 'network',
    });
    expect(await errorOf(client.getClient({ client_id: 1 }))).toMatchObject({ code: 'network' });
  },
);

test('reads an answer of 20 MB behind a warning of PHP', async () => {
  const long = 'x'.repeat(20_000_000);
  const body = bytes(`<b>Warning</b> ${JSON.stringify({ long, error: ok })}`);
  const client = testClient({ transport: () => Promise.resolve({ status: 200, body }) });
  const { result } = await client.callUnknown('doIt');
  expect(result.long === long).toBe(true);
});
