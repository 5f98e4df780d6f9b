import { describe, expect, test } from 'vitest';
import { ReadCache } from '../../../src/client/cache/read-cache.ts';
import { type TransportResponse } from '../../../src/transport/transport.ts';
import { ok, sealed } from '../account.ts';
import { broken, fakeTransport, refused, type Reply } from '../fake-transport.ts';
import { errorOf, testClient } from '../test-client.ts';

const templates: Reply = { answer: { 'email-templates': [], error: ok } };
const payment = { invoice_id: 1, montant: 1, type: 'cb' } as const;

/** A transport whose answers are given by the test. */
function manualTransport() {
  const waiting: { signal: AbortSignal; answer: (answer: object) => void }[] = [];
  return {
    waiting,
    transport: ({ signal }: { signal: AbortSignal }) =>
      new Promise<TransportResponse>((resolve, reject) => {
        waiting.push({
          signal,
          answer: (answer) => {
            resolve({ status: 200, body: sealed(answer) });
          },
        });
        signal.addEventListener('abort', () => {
          reject(new Error('ended'));
        });
      }),
  };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('identical reads in flight', () => {
  test('share one call, and each gets its own result', async () => {
    const fake = fakeTransport(templates);
    const client = testClient(fake);
    const [first, second] = await Promise.all([client.listEmailTemplates(), client.listEmailTemplates()]);
    expect(fake.requests).toHaveLength(1);
    expect(first).toEqual(second);
    expect(first).not.toBe(second);
    await client.listEmailTemplates();
    expect(fake.requests).toHaveLength(2);
  });

  test('share the error of the call', async () => {
    const fake = fakeTransport(refused(-9));
    const client = testClient(fake);
    const errors = await Promise.all([
      errorOf(client.getClient({ client_id: 1 })),
      errorOf(client.getClient({ client_id: 1 })),
    ]);
    expect(errors.map(({ code }) => code)).toEqual(['api', 'api']);
    expect(fake.requests).toHaveLength(1);
  });

  test('are not shared when their parameters differ or one asks for a fresh answer', async () => {
    const fake = fakeTransport(refused(-9));
    const client = testClient(fake);
    await Promise.all([
      errorOf(client.getClient({ client_id: 1 })),
      errorOf(client.getClient({ client_id: 2 })),
      errorOf(client.getClient({ client_id: 1 }, { fresh: true })),
      errorOf(client.getClient({ client_id: 1 }, { extra: { custom: '1' } })),
    ]);
    expect(fake.requests).toHaveLength(4);
  });

  test('continue while one caller aborts, and end when the last one aborts', async () => {
    const { transport, waiting } = manualTransport();
    const client = testClient({ transport, retries: 0 });
    const [one, two] = [new AbortController(), new AbortController()];
    const first = client.listEmailTemplates({}, { signal: one.signal });
    const second = client.listEmailTemplates({}, { signal: two.signal });
    await turn();
    one.abort();
    expect((await errorOf(first)).code).toBe('aborted');
    expect(waiting[0]?.signal.aborted).toBe(false);
    two.abort();
    expect((await errorOf(second)).code).toBe('aborted');
    await turn();
    expect(waiting).toHaveLength(1);
    expect(waiting[0]?.signal.aborted).toBe(true);
  });

  test('are not joined after all callers have aborted', async () => {
    const { transport, waiting } = manualTransport();
    const client = testClient({ transport });
    const controller = new AbortController();
    const left = client.listEmailTemplates({}, { signal: controller.signal });
    await turn();
    controller.abort();
    const next = client.listEmailTemplates();
    await errorOf(left);
    await turn();
    waiting[1]?.answer({ 'email-templates': [], error: ok });
    await expect(next).resolves.toEqual({ 'email-templates': [], omitted: [] });
  });

  test('are not joined after a write was sent: their answer may be older than it', async () => {
    const { transport, waiting } = manualTransport();
    const client = testClient({ transport });
    const before = client.listEmailTemplates();
    await turn();
    const write = client.createPayment(payment);
    await turn();
    const after = client.listEmailTemplates();
    await turn();
    expect(waiting).toHaveLength(3);
    for (const { answer } of waiting) answer({ 'email-templates': [], error: ok });
    await Promise.all([before, write, after]);
  });
});

test('identical writes are never shared', async () => {
  const fake = fakeTransport({ answer: { error: ok } });
  const client = testClient(fake);
  await Promise.all([client.createPayment(payment), client.createPayment(payment)]);
  await Promise.all([client.callUnknown('listEstimates'), client.callUnknown('listEstimates')]);
  expect(fake.requests).toHaveLength(4);
});

describe('a read cache', () => {
  test('keeps answers for its lifetime', async () => {
    let now = 0;
    const cache = new ReadCache({ lifetime: 1000, clock: () => now });
    const fake = fakeTransport(templates);
    const client = testClient({ ...fake, cache });
    await client.listEmailTemplates();
    now = 999;
    await client.listEmailTemplates();
    expect(fake.requests).toHaveLength(1);
    now = 1000;
    await client.listEmailTemplates();
    expect(fake.requests).toHaveLength(2);
  });

  test('is shared by several clients of one account, but not between accounts', async () => {
    const cache = new ReadCache({ lifetime: 1000 });
    const fake = fakeTransport(templates);
    await testClient({ ...fake, cache }).listEmailTemplates();
    await testClient({ ...fake, cache }).listEmailTemplates();
    expect(fake.requests).toHaveLength(1);
    await testClient({ ...fake, cache, token: 'another-made-up-token' }).listEmailTemplates();
    await testClient({ ...fake, cache, baseUrl: 'https://other.example' }).listEmailTemplates();
    expect(fake.requests).toHaveLength(3);
  });

  test('does not change when a result is modified', async () => {
    const cache = new ReadCache({ lifetime: 1000 });
    const client = testClient({ ...fakeTransport(templates), cache });
    const first = await client.listEmailTemplates();
    Object.assign(first, { 'email-templates': 'changed' });
    expect(await client.listEmailTemplates()).toEqual({ 'email-templates': [], omitted: [] });
  });

  test('replaces an answer by a fresh one', async () => {
    const cache = new ReadCache({ lifetime: 1000 });
    const fake = fakeTransport(templates, { answer: { 'email-templates': [], newer: true, error: ok } });
    const client = testClient({ ...fake, cache });
    expect(await client.listEmailTemplates()).not.toHaveProperty('newer');
    expect(await client.listEmailTemplates({}, { fresh: true })).toHaveProperty('newer');
    expect(await client.listEmailTemplates()).toHaveProperty('newer');
    expect(fake.requests).toHaveLength(2);
  });

  test('does not store refusals', async () => {
    const cache = new ReadCache({ lifetime: 1000 });
    const fake = fakeTransport(refused(-9), templates);
    const client = testClient({ ...fake, cache });
    await errorOf(client.listEmailTemplates());
    await client.listEmailTemplates();
    expect(fake.requests).toHaveLength(2);
  });

  test.each<[string, Reply]>([
    ['that was done', { answer: { error: ok } }],
    ['that was refused', refused(-20)],
    ['whose outcome is unknown', broken],
  ])('is cleared completely by a write %s', async (_what, reply) => {
    const cache = new ReadCache({ lifetime: 1000 });
    const fake = fakeTransport(templates, reply, templates);
    const client = testClient({ ...fake, cache });
    await client.listEmailTemplates();
    await client.createPayment(payment).catch(() => undefined);
    await client.listEmailTemplates();
    expect(fake.requests).toHaveLength(3);
  });

  test('is cleared by an undocumented action', async () => {
    const cache = new ReadCache({ lifetime: 1000 });
    const fake = fakeTransport(templates, { answer: { error: ok } }, templates);
    const client = testClient({ ...fake, cache });
    await client.listEmailTemplates();
    await client.callUnknown('getEstimates');
    await client.listEmailTemplates();
    expect(fake.requests).toHaveLength(3);
  });

  test('is not cleared by a write that was refused before it was sent', async () => {
    const cache = new ReadCache({ lifetime: 1000 });
    const fake = fakeTransport(templates);
    const client = testClient({ ...fake, cache });
    await client.listEmailTemplates();
    await errorOf(client.createPayment({ ...payment, montant: 'x' }));
    await client.listEmailTemplates();
    expect(fake.requests).toHaveLength(1);
  });

  test('does not store answers that were requested before or during a write', async () => {
    const cache = new ReadCache({ lifetime: 1000 });
    const { transport, waiting } = manualTransport();
    const client = testClient({ transport, cache });
    const before = client.listEmailTemplates();
    await turn();
    const write = client.createPayment(payment);
    await turn();
    const during = client.listEmailTemplates();
    await turn();
    for (const { answer } of waiting) answer({ 'email-templates': [], error: ok });
    await Promise.all([before, write, during]);
    const after = client.listEmailTemplates();
    await turn();
    expect(waiting).toHaveLength(4);
    waiting[3]?.answer({ 'email-templates': [], error: ok });
    await after;
  });
});
