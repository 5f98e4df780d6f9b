import { seedIds } from 'factomos-sandbox';
import { type IDataObject } from 'n8n-workflow';
import { describe, expect, test } from 'vitest';
import { byId, unknownId } from './cases/operation-case.ts';
import { useWorld } from '../world/world.mts';

const world = useWorld();

/** A valid length, but not this account's secret. */
const otherSecret = 'not-this-secret!';

const advice = (item: IDataObject | undefined): unknown =>
  typeof item?.details === 'object' && item.details ? Reflect.get(item.details, 'advice') : undefined;

const get = { resource: 'invoice', operation: 'get', invoiceId: byId('={{ $json.id }}') };
const pay = {
  resource: 'payment',
  operation: 'create',
  invoiceId: byId('={{ $json.id }}'),
  montant: '={{ $json.amount }}',
  type: 'virement',
};
const [good, bad] = [seedIds.firstInvoice, unknownId];

describe.each([
  ['reads', get],
  ['writes', pay],
])('one failed item among %s', (_name, parameters) => {
  const input = [
    { id: bad, amount: 1 },
    { id: good, amount: 2 },
    { id: bad, amount: 3 },
    { id: good, amount: 4 },
  ];

  test('stops the workflow, linked to its item, and no later write is sent', async () => {
    const { run, error, items } = await world.run({ parameters, input: input.slice(1) });
    expect(run.status).toBe('error');
    expect(error).toMatchObject({
      message: 'Factomos refused: Invoice not found (-20)',
      context: { itemIndex: 1 },
    });
    expect(items).toEqual([]);
    if (parameters === pay) expect(world.calls()).toEqual(['createPayment', 'createPayment']);
  });

  test('has an output item in its position, without an "error" that would make n8n run the node again', async () => {
    const { run, items } = await world.run({
      parameters,
      input,
      settings: { onError: 'continueRegularOutput' },
    });
    expect(run.status).toBe('success');
    expect(items.map(({ failed }) => failed ?? false)).toEqual([true, false, true, false]);
    expect(items[0]).toMatchObject({
      failed: true,
      message: 'Factomos refused: Invoice not found (-20)',
      details: { reason: 'api', server_code: -20, outcome: 'not done' },
    });
    expect(advice(items[0])).toMatch(parameters === get ? /Check invoice_id/ : /server's message/);
    for (const item of items) expect(item).not.toHaveProperty('error');
    expect(world.calls()).toHaveLength(parameters === get ? 2 : 4);
  });

  test('goes to the error output, paired with its input item', async () => {
    const { items, failed } = await world.run({
      parameters,
      input,
      settings: { onError: 'continueErrorOutput' },
    });
    expect(items).toHaveLength(2);
    expect(failed).toHaveLength(2);
    expect(failed[1]).toMatchObject({
      id: bad,
      amount: 3,
      error: {
        message: 'Factomos refused: Invoice not found (-20)',
        reason: 'api',
        server_code: -20,
        outcome: 'not done',
      },
    });
    for (const item of items) expect(item).not.toHaveProperty('error');
  });
});

test('reads every item again under Retry On Fail and the error output when all of them failed', async () => {
  world.sandbox.faults.add({ kind: 'error', code: -20, message: 'Invoice not found' });
  const { items, failed } = await world.run({
    parameters: get,
    input: [{ id: good }],
    settings: { onError: 'continueErrorOutput', retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
  });
  expect([items.length, failed.length]).toEqual([1, 0]);
});

test.each(['continueRegularOutput', 'continueErrorOutput'] as const)(
  'makes one call per item under Retry On Fail and %s, also when the first item fails',
  async (onError) => {
    const { run } = await world.run({
      parameters: get,
      input: [{ id: bad }, { id: good }],
      settings: { onError, retryOnFail: true, maxTries: 3, waitBetweenTries: 1 },
    });
    expect(run.status).toBe('success');
    expect(world.calls()).toEqual(['getInvoice', 'getInvoice']);
  },
);

test('repeats reads under Retry On Fail', async () => {
  world.sandbox.faults.add({ kind: 'error', code: -20, message: 'Invoice not found' });
  const { items } = await world.run({
    parameters: get,
    input: [{ id: good }],
    settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
  });
  expect(items[0]).toMatchObject({ id: String(good) });
});

describe('the error message', () => {
  const input = [{ id: good, amount: 1 }];

  test('of an invalid credential names the field and what is wrong with it', async () => {
    const credential = { token: world.sandbox.token, secret: 'short', baseUrl: 'factomos' };
    const { error } = await world.run({ parameters: pay, input, credential });
    expect(error?.message).toMatch(
      /^The credential cannot be used: .*Secret .*16 bytes.*Base URL must be a URL/,
    );
    expect(error?.description).toContain('Open the credential');
    expect(world.calls()).toEqual([]);
  });

  test('of a wrong token says that the credential is refused', async () => {
    const credential = { token: 'no_such_token', secret: world.sandbox.secret, baseUrl: world.sandbox.url };
    const { error } = await world.run({ parameters: get, input, credential });
    expect(error?.message).toBe('Factomos refused the credential: Invalid Token');
    expect(error?.description).toContain('Open the credential of this node and test it');
  });

  test('of a wrong secret says that responses cannot be read with it', async () => {
    const credential = { token: world.sandbox.token, secret: otherSecret, baseUrl: world.sandbox.url };
    const read = await world.run({ parameters: get, input, credential });
    expect(read.error?.message).toBe('The response of Factomos cannot be decrypted with this secret');
    expect(read.error?.description).toContain('test it');
    const write = await world.run({ parameters: pay, input, credential });
    expect(write.error?.message).toBe('The response of Factomos cannot be decrypted with this secret');
    expect(write.error?.description).toContain('test it');
    // The read, the write, and the list that proves that the write was not done.
    expect(world.calls()).toHaveLength(3);
  });

  test('of a secret with an invalid length names the length, without a call', async () => {
    const credential = { token: world.sandbox.token, secret: 'short', baseUrl: world.sandbox.url };
    const { error } = await world.run({ parameters: get, input, credential });
    expect(error?.message).toMatch(/secret.*16/);
    expect(world.calls()).toEqual([]);
  });

  test.each([
    [get, 'Factomos cannot be reached (the connection was refused); reading changes nothing'],
    [pay, 'Factomos cannot be reached (the connection was refused); nothing was sent'],
  ])('of a server that cannot be reached says why', async (parameters, message) => {
    const { token, secret } = world.sandbox;
    // The discard port, where nothing listens.
    const credential = { token, secret, baseUrl: 'http://127.0.0.1:9' };
    const { error } = await world.run({ parameters, input, credential });
    expect(error?.message).toBe(message);
    expect(error?.description).toBe('Check the network, the proxy and the base URL, then retry.');
  });

  test('of plain HTTP to another machine says that it is not allowed', async () => {
    const { token, secret } = world.sandbox;
    const { error } = await world.run({
      parameters: get,
      input,
      credential: { token, secret, baseUrl: 'http://factomos.test' },
    });
    expect(`${error?.message ?? ''} ${error?.description ?? ''}`).toMatch(/https/i);
  });

  test.each([
    ['token', { token: 'made-up-token-that-nobody-has' }],
    ['secret', { secret: otherSecret }],
  ])('of a wrong %s comes for the first item, and the others make no call', async (_name, wrong) => {
    const { token, secret, url: baseUrl } = world.sandbox;
    const { items } = await world.run({
      parameters: get,
      input: Array.from({ length: 40 }, () => ({ id: good })).map((item, index) => ({ id: item.id + index })),
      credential: { token, secret, baseUrl, ...wrong },
      settings: { onError: 'continueRegularOutput' },
    });
    expect(items).toHaveLength(40);
    for (const item of items) expect(item).toMatchObject({ details: { reason: 'authentication' } });
    expect(world.calls()).toHaveLength(1);
  });

  test('of the quota names the time of the reset, and the remaining items make no call', async () => {
    world.sandbox.quota.setDailyLimit(2);
    const { items } = await world.run({
      parameters: pay,
      input: [1, 2, 3, 4, 5].map((amount) => ({ id: good, amount })),
      settings: { onError: 'continueRegularOutput' },
    });
    expect(items.map(({ failed }) => failed ?? false)).toEqual([false, false, true, true, true]);
    expect(items[4]).toMatchObject({
      message: 'The daily quota of calls to Factomos is used up',
      details: { reason: 'quota', outcome: 'not done' },
    });
    expect(advice(items[4])).toMatch(/resets at 20\d\d-/);
    expect(world.calls()).toHaveLength(3);
  });

  test.each([
    ['a connection that broke', { kind: 'reset-after' }, 'the connection was closed'],
    ['a server error after the write was done', { kind: 'status', status: 500, after: true }, 'HTTP 500'],
    ['a response that cannot be decrypted', { kind: 'garbage' }, 'cannot be read'],
    ['a truncated response', { kind: 'truncate' }, 'cannot be read'],
    ['a maintenance page', { kind: 'maintenance', after: true }, 'cannot be read'],
  ] as const)(
    'of %s after a write says that its outcome is unknown, and the write is sent once',
    async (_name, fault, why) => {
      world.sandbox.faults.add(fault);
      const { items } = await world.run({
        parameters: pay,
        input,
        settings: { onError: 'continueRegularOutput' },
      });
      expect(items[0]).toMatchObject({
        failed: true,
        details: { outcome: 'unknown', reason: 'outcome-unknown' },
      });
      expect(advice(items[0])).toContain(why);
      expect(advice(items[0])).toContain('figures_paid');
      // The client may read a list to find out whether the secret is wrong.
      expect(world.calls().filter((action) => action !== 'listEmailTemplates')).toEqual(['createPayment']);
    },
  );

  test('of invalid parameters names the fields by their labels', async () => {
    const { error } = await world.run({ parameters: { ...pay, montant: '12,50' }, input });
    expect(error?.message).toMatch(/^"Amount" /);
    expect(world.calls()).toEqual([]);
  });

  test('of an operation that does not exist says to choose another one', async () => {
    const { error } = await world.run({ parameters: { resource: 'invoice', operation: 'shred' } });
    expect(error?.message).toBe('Factomos has no operation "shred" for "invoice"');
  });
});

test('never shows the token, the secret or the request in any error', async () => {
  const { token, secret, url } = world.sandbox;
  const seen: string[] = [];
  for (const fault of ['reset-before', 'reset-after', 'garbage', 'cut', 'php-warning'] as const) {
    world.sandbox.faults.add({ kind: fault });
    const { run } = await world.run({ parameters: pay, input: [{ id: good, amount: 1 }] });
    seen.push(JSON.stringify(run));
  }
  const nowhere = await world.run({
    parameters: pay,
    input: [{ id: good, amount: 1 }],
    credential: { token, secret, baseUrl: 'http://127.0.0.1:1' },
  });
  const refused = await world.run({ parameters: pay, input: [{ id: bad, amount: 1 }] });
  seen.push(JSON.stringify(nowhere.run), JSON.stringify(refused.run));
  for (const text of seen) {
    expect(text).toContain('"Factomos"');
    expect(text).not.toContain(token);
    expect(text).not.toContain(secret);
    expect(text).not.toContain('crequest');
  }
  expect(url).toMatch(/^http/);
});
