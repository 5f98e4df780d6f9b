import { describe, expect, test } from 'vitest';
import { bytes, ok } from '../account.ts';
import { broken, fakeTransport, refused, type Reply, unreachable } from '../fake-transport.ts';
import { errorOf, testClient } from '../test-client.ts';

const templates: Reply = { answer: { 'email-templates': [], error: ok } };
const unavailable: Reply = { body: bytes('busy'), status: 503 };

describe('a read', () => {
  test.each<[string, Reply]>([
    ['a connection that broke', broken],
    ['no connection', unreachable],
    ['a 500', { body: bytes(''), status: 500 }],
    ['another 5xx', unavailable],
  ])('is retried twice after %s', async (_what, reply) => {
    const fake = fakeTransport(reply, reply, templates);
    await expect(testClient(fake).listEmailTemplates()).resolves.toEqual({
      'email-templates': [],
      omitted: [],
    });
    expect(fake.requests).toHaveLength(3);
  });

  test('is retried after a timeout', async () => {
    const fake = fakeTransport({ hang: 'maybe' }, templates);
    await testClient({ ...fake, timeout: 5 }).listEmailTemplates();
    expect(fake.requests).toHaveLength(2);
  });

  test('is not retried when the wait before it fails', async () => {
    const fake = fakeTransport(broken, templates);
    const sleep = () => Promise.reject(new Error('no timer'));
    const error = await errorOf(testClient({ ...fake, sleep }).listEmailTemplates());
    expect(error.code).toBe('network');
    expect(fake.requests).toHaveLength(1);
  });

  test.each([
    ['no status', { body: bytes('{}') }],
    ['a status that is a text', { status: '200', body: bytes('{}') }],
    ['no body', { status: 200 }],
    ['a body that is a text', { status: 200, body: '{}' }],
  ])('whose transport answers with %s says so', async (_what, answer) => {
    // @ts-expect-error JavaScript may pass this
    const client = testClient({ transport: () => Promise.resolve(answer), retries: 0 });
    const error = await errorOf(client.listEmailTemplates());
    expect(error).toMatchObject({
      code: 'network',
      cause: { message: 'The transport did not return a status and a body' },
    });
  });

  test('fails after two retries', async () => {
    const fake = fakeTransport(unavailable);
    const error = await errorOf(testClient(fake).listEmailTemplates());
    expect(error).toMatchObject({ code: 'http', status: 503, body: 'busy' });
    expect(fake.requests).toHaveLength(3);
  });

  test('is retried as often as the options say', async () => {
    const fake = fakeTransport(broken);
    await errorOf(testClient({ ...fake, retries: 1 }).listEmailTemplates());
    expect(fake.requests).toHaveLength(2);
  });

  test.each<[string, Reply]>([
    ['-4', refused(-4)],
    ['another refusal', refused(-9)],
    ['a 4xx', { body: bytes(''), status: 404 }],
    ['an answer that cannot be read', { body: bytes('<html>') }],
  ])('is never retried after %s', async (_what, reply) => {
    const fake = fakeTransport(reply);
    await errorOf(testClient(fake).listEmailTemplates());
    expect(fake.requests).toHaveLength(1);
  });

  test('waits longer before each retry, with a random part', async () => {
    const waits = async (random: number) => {
      const slept: number[] = [];
      const sleep = (milliseconds: number) => {
        slept.push(milliseconds);
        return Promise.resolve();
      };
      await errorOf(
        testClient({ ...fakeTransport(broken), sleep, random: () => random }).listEmailTemplates(),
      );
      return slept;
    };
    expect(await waits(0)).toEqual([250, 500]);
    expect(await waits(1)).toEqual([500, 1000]);
  });
});

describe('a write', () => {
  test.each<[string, Reply]>([
    ['a connection that broke', broken],
    ['no connection, when nothing was sent', unreachable],
    ['a 5xx', unavailable],
  ])('is never retried after %s', async (_what, reply) => {
    const fake = fakeTransport(reply, { answer: { client_id: '1', error: ok } });
    await errorOf(testClient(fake).createClient({ category: 'client', client_company_name: 'x' }));
    expect(fake.requests).toHaveLength(1);
  });

  test('is never retried after a timeout', async () => {
    const fake = fakeTransport({ hang: 'maybe' }, { answer: { error: ok } });
    const error = await errorOf(testClient({ ...fake, timeout: 5 }).getConnectionToken());
    expect(error).toMatchObject({ code: 'outcome-unknown', reason: 'timeout' });
    expect(fake.requests).toHaveLength(1);
  });
});
