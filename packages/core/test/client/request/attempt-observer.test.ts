import { describe, expect, test } from 'vitest';
import { type LogEntry, type RequestEvent } from '../../../src/client/request/events.ts';
import { ok } from '../account.ts';
import { fakeTransport, refused, type Reply } from '../fake-transport.ts';
import { errorOf, testClient } from '../test-client.ts';

const unavailable: Reply = { body: new Uint8Array(), status: 503 };

describe('the logger', () => {
  test('receives each attempt', async () => {
    const entries: LogEntry[] = [];
    const fake = fakeTransport(unavailable, refused(-9));
    let now = 1_000_000;
    const logger = (entry: LogEntry) => entries.push(entry);
    const clock = () => (now += 10);
    await errorOf(testClient({ ...fake, logger, clock }).getClient({ client_id: 1 }));
    expect(entries).toMatchObject([
      { action: 'getClient', effect: 'read', attempt: 1, outcome: 'http', status: 503 },
      { action: 'getClient', effect: 'read', attempt: 2, outcome: 'api', serverCode: -9 },
    ]);
    expect(entries[0]?.milliseconds).toBeGreaterThan(0);
    expect(entries[0]?.milliseconds).toBeLessThan(1_000);
  });

  test('cannot make a completed write fail', async () => {
    const logger = () => {
      throw new Error('disk full');
    };
    const fake = fakeTransport({ answer: { client_id: '1', error: ok } });
    const call = testClient({ ...fake, logger }).createClient({
      category: 'client',
      client_company_name: 'x',
    });
    await expect(call).resolves.toEqual({ client_id: '1' });
  });

  test('receives the warnings of a call, if there are any', async () => {
    const entries: LogEntry[] = [];
    const logger = (entry: LogEntry) => entries.push(entry);
    const odd = { client: { client_id: '1' }, error: ok };
    const client = testClient({
      ...fakeTransport({ answer: odd }, { answer: { 'email-templates': [], error: ok } }),
      logger,
    });
    const { warnings } = await client.call('getClient', { client_id: 1 });
    await client.listEmailTemplates();
    expect(warnings.length).toBeGreaterThan(0);
    expect(entries[0]).toMatchObject({ outcome: 'ok', warnings });
    expect(entries[1]).not.toHaveProperty('warnings');
  });

  test('receives warnings without secrets', async () => {
    const entries: LogEntry[] = [];
    const client = testClient({
      ...fakeTransport({ answer: { client: { client_id: '1' }, error: ok } }),
      token: 'client.company_id',
      logger: (entry) => entries.push(entry),
    });
    await client.getClient({ client_id: 1 });
    expect(entries[0]?.warnings).toContain('The answer deviates from the manual: [redacted] is missing');
  });

  test('receives the outcome validation when an essential field is missing', async () => {
    const entries: LogEntry[] = [];
    const logger = (entry: LogEntry) => entries.push(entry);
    const client = testClient({ ...fakeTransport({ answer: { client: {}, error: ok } }), logger });
    await errorOf(client.getClient({ client_id: 1 }));
    await errorOf(client.createClient({ category: 'client', client_company_name: 'x' }));
    expect(entries.map(({ outcome }) => outcome)).toEqual(['validation', 'outcome-unknown']);
  });
});

describe('onRequest and onResponse', () => {
  test('receive the start and the end of each attempt with the same id', async () => {
    const told: (RequestEvent | LogEntry)[] = [];
    const client = testClient({
      ...fakeTransport(unavailable, refused(-9)),
      onRequest: (event) => told.push(event),
      onResponse: (event) => told.push(event),
    });
    await errorOf(client.getClient({ client_id: 1 }));
    const [first, , second] = told;
    expect(told).toEqual([
      { id: first?.id, action: 'getClient', effect: 'read', attempt: 1 },
      expect.objectContaining({ id: first?.id, attempt: 1, outcome: 'http', status: 503 }),
      { id: second?.id, action: 'getClient', effect: 'read', attempt: 2 },
      expect.objectContaining({ id: second?.id, attempt: 2, outcome: 'api', serverCode: -9 }),
    ]);
    expect(second?.id).toBeGreaterThan(first?.id ?? Infinity);
  });

  test('cannot change what others receive, nor end a call', async () => {
    const entries: LogEntry[] = [];
    const client = testClient({
      ...fakeTransport({ answer: { client_id: '1', error: ok } }),
      logger: (entry) => {
        entry.action = 'changed';
      },
      onRequest: () => {
        throw new Error('hook');
      },
      onResponse: (entry) => {
        entries.push(entry);
        throw new Error('hook');
      },
    });
    await client.createClient({ category: 'client', client_company_name: 'x' });
    expect(entries).toMatchObject([{ action: 'createClient' }]);
  });

  test('and a clock that throws do not affect a call', async () => {
    const clock = () => {
      throw new Error('no clock');
    };
    const { quota } = testClient({});
    const fake = fakeTransport({ answer: { client_id: '1', error: ok } });
    const client = testClient({ ...fake, quota, clock, onResponse: () => undefined });
    const call = client.createClient({ category: 'client', client_company_name: 'x' });
    await expect(call).resolves.toEqual({ client_id: '1' });
  });
});
