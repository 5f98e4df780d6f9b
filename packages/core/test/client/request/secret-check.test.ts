import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { type LogEntry } from '../../../src/client/request/events.ts';
import { SecretCheck } from '../../../src/client/request/secret-check.ts';
import { createEncrypt } from '../../../src/envelope/cfb8.ts';
import { createEnvelope } from '../../../src/envelope/envelope.ts';
import { deriveKeys } from '../../../src/envelope/keys.ts';
import { type Transport } from '../../../src/transport/transport.ts';
import { bytes, ok, readRequest, sealed, secret } from '../account.ts';
import { broken, fakeTransport, refused, type Reply, unreachable } from '../fake-transport.ts';
import { errorOf, testClient } from '../test-client.ts';

/** The account and the client have different secrets. */
const account = createEnvelope('another-secret-1');
const foreign = (answer: object) => ({ body: bytes(account.seal(JSON.stringify(answer))) });
const refusal = foreign({ error: { code: -3, message: 'Unable to decrypt' } });
const created = foreign({ client_id: '12', error: ok });
const list = foreign({ 'email-templates': [], error: ok });
/** Sealed with the client's secret. */
const latin1 = createEncrypt(deriveKeys(secret))(Buffer.from('{"client":"Caf\u{E9}"}', 'latin1'));
const write = { category: 'client', client_company_name: 'Made Up' } as const;

const actions = (fake: ReturnType<typeof fakeTransport>) => fake.asked().map(({ action }) => action);

describe('a write whose answer cannot be decrypted', () => {
  test('was refused because of a wrong secret if a list gets the same answer', async () => {
    const fake = fakeTransport(refusal);
    const client = testClient(fake);
    const error = await errorOf(client.createClient(write));
    expect(error).toMatchObject({ code: 'authentication', serverCode: undefined, action: 'createClient' });
    expect(`${error.message}. ${error.hint}`).toMatch(
      /the API secret is wrong, so nothing was done.*Check that the API secret belongs to this token\..*one more call/,
    );
    expect(actions(fake)).toEqual(['createClient', 'listEmailTemplates']);
    expect(await client.quota.used()).toBe(2);
  });

  test.each<[string, Reply, Reply]>([
    ['other bytes, such as a list encrypted in the same way', created, list],
    ['an answer that can be decrypted', created, { answer: { 'email-templates': [], error: ok } }],
    ['a refusal that can be decrypted', created, refused(-28)],
    ['a page', created, { body: bytes('<html>Maintenance</html>') }],
    ['the same bytes with HTTP 500', refusal, { ...refusal, status: 500 }],
    ['nothing, since the connection broke', refusal, broken],
    ['nothing, since there is no connection', refusal, unreachable],
  ])('has an unknown outcome when the answer to the list is %s', async (_name, answer, proof) => {
    const fake = fakeTransport(answer, proof);
    const error = await errorOf(testClient(fake).createClient(write));
    expect(error).toMatchObject({ code: 'outcome-unknown', reason: 'unreadable' });
    expect(error.hint).toMatch(/One more call, listEmailTemplates, did not prove/);
    expect(actions(fake)).toEqual(['createClient', 'listEmailTemplates']);
  });

  test.each<[string, Reply]>([
    ['text that is not sealed', { body: bytes('null') }],
    ['a page', { body: bytes('<html>Maintenance</html>') }],
    ['text that is not UTF-8', { body: bytes(latin1.toString('base64')) }],
    ['an answer with HTTP 500', { ...refusal, status: 500 }],
  ])('takes no further call when it is %s', async (_name, reply) => {
    const fake = fakeTransport(reply);
    expect((await errorOf(testClient(fake).createClient(write))).code).toBe('outcome-unknown');
    expect(fake.requests).toHaveLength(1);
  });

  test('has an unknown outcome, without a further call, after an answer was decrypted', async () => {
    const fake = fakeTransport({ answer: { 'email-templates': [], error: ok } }, refusal);
    const client = testClient(fake);
    await client.listEmailTemplates();
    const error = await errorOf(client.createClient(write));
    expect(error.code).toBe('outcome-unknown');
    expect(error.hint).not.toMatch(/listEmailTemplates/);
    expect(fake.requests).toHaveLength(2);
  });

  test('needs one proof for all parallel and later writes', async () => {
    const fake = fakeTransport(refusal);
    const client = testClient(fake);
    const writes = Array.from({ length: 10 }, () => errorOf(client.createClient(write)));
    for (const error of await Promise.all(writes)) expect(error.code).toBe('authentication');
    expect((await errorOf(client.sendInvoice({ invoice_id: 1 }))).code).toBe('authentication');
    expect(actions(fake).filter((action) => action === 'listEmailTemplates')).toHaveLength(1);
    expect(await client.quota.used()).toBe(12);
  });

  test('is proven refused by a later list when the first had no answer', async () => {
    const fake = fakeTransport(refusal, unreachable, refusal);
    const client = testClient(fake);
    expect((await errorOf(client.createClient(write))).code).toBe('outcome-unknown');
    expect((await errorOf(client.createClient(write))).code).toBe('authentication');
    // The list that was not sent is not counted.
    expect(await client.quota.used()).toBe(3);
  });

  test('has an unknown outcome when another answer is decrypted while the list is read', async () => {
    let answerList: (() => void) | undefined;
    const waiting = new Promise<void>((resolve) => (answerList = resolve));
    const transport: Transport = async ({ body }) => {
      const [, action] = readRequest(body).params[0] ?? [];
      if (action === 'getService')
        return { status: 200, body: sealed({ error: { code: -10, message: '' } }) };
      if (action === 'listEmailTemplates') await waiting;
      return { status: 200, ...refusal };
    };
    const client = testClient({ transport });
    const pending = errorOf(client.createClient(write));
    await setImmediate();
    await errorOf(client.getService({ service_id: 1 }));
    answerList?.();
    expect((await pending).code).toBe('outcome-unknown');
  });

  test('is compared correctly even if the transport reuses its memory', async () => {
    const asLongAsList = foreign({ client_id: '123456', error: ok });
    const memory = new Uint8Array(list.body.length);
    const transport: Transport = ({ effect }) => {
      memory.set(effect === 'write' ? asLongAsList.body : list.body);
      return Promise.resolve({ status: 200, body: memory });
    };
    const error = await errorOf(testClient({ transport }).createClient(write));
    expect(error).toMatchObject({ code: 'outcome-unknown', reason: 'unreadable' });
  });

  test('does not wait for the list after its caller has aborted', async () => {
    const controller = new AbortController();
    const transport: Transport = ({ effect }) => {
      if (effect === 'write') return Promise.resolve({ status: 200, ...refusal });
      controller.abort();
      return new Promise(() => undefined);
    };
    const call = testClient({ transport }).createClient(write, { signal: controller.signal });
    expect(await errorOf(call)).toMatchObject({ code: 'outcome-unknown', reason: 'unreadable' });
  });

  test('requests no list beyond the budget', async () => {
    const fake = fakeTransport(refusal);
    const client = testClient({ ...fake, budget: 1 });
    expect((await errorOf(client.createClient(write))).code).toBe('outcome-unknown');
    expect(fake.requests).toHaveLength(1);
    expect(await client.quota.used()).toBe(1);
  });

  test('is logged with its final outcome, after the list', async () => {
    const entries: LogEntry[] = [];
    const logger = (entry: LogEntry) => entries.push(entry);
    await errorOf(testClient({ ...fakeTransport(refusal), logger }).createClient(write));
    expect(entries.map(({ action, effect, outcome }) => [action, effect, outcome])).toEqual([
      ['listEmailTemplates', 'read', 'authentication'],
      ['createClient', 'write', 'authentication'],
    ]);
  });

  test('has an unknown outcome when the list fails otherwise, and is proven refused by the next list', async () => {
    const check = new SecretCheck();
    expect(await check.isWrong(refusal.body, () => Promise.reject(new Error('?')))).toBe(false);
    expect(await check.isWrong(refusal.body, () => Promise.resolve(refusal.body))).toBe(true);
  });
});
