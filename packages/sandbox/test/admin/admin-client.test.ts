import { request } from 'undici';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AdminClient, createSandbox, type Sandbox } from '../../src/index.ts';
import { call, post } from '../call.ts';
import { startReceiver } from '../receiver.ts';

let sandbox: Sandbox;
let admin: AdminClient;
beforeAll(async () => {
  sandbox = await createSandbox();
  admin = new AdminClient(sandbox.url);
});
beforeEach(() => {
  sandbox.reset();
});
afterAll(() => sandbox.close());

describe('the admin client', () => {
  test('shows the state without secrets', async () => {
    const state = await admin.state();
    expect(state).toMatchObject({ quota: { dailyLimit: 500 }, counts: { accounts: 2, clients: 15 } });
    expect(JSON.stringify(state)).not.toContain(sandbox.secret);
    expect(JSON.stringify(state)).not.toContain(sandbox.token);
  });

  test('adds, lists and removes faults', async () => {
    const rule = await admin.faults.add(
      { kind: 'error', code: -14, message: 'Service not found' },
      { action: 'getService', times: 2 },
    );
    expect(await admin.faults.list()).toEqual([rule]);
    expect(await call(sandbox, 'getService', { service_id: '19' })).toMatchObject({ error: { code: -14 } });
    expect(await admin.faults.list()).toMatchObject([{ remaining: 1 }]);
    await admin.faults.remove(rule.id);
    await admin.faults.add({ kind: 'garbage' });
    await admin.faults.clear();
    expect(await call(sandbox, 'getService', { service_id: '19' })).toMatchObject({ error: { code: 0 } });
  });

  test('moves the clock', async () => {
    expect(await admin.clock.move({ freeze: '2026-03-31T10:00:00Z' })).toMatchObject({ frozen: true });
    expect(await admin.clock.move({ advance: '1d' })).toMatchObject({ today: '2026-04-01' });
    expect(await admin.clock.move({ resume: true })).toMatchObject({ frozen: false, today: '2026-04-01' });
    expect(await admin.clock.move({ restore: true })).toMatchObject({ frozen: false });
  });

  test('sets quirks and the quota', async () => {
    expect(await admin.quirks.set({ answerForm: 'base64' })).toMatchObject({ answerForm: 'base64' });
    expect(await (await post(sandbox, 'action=getClient')).text()).not.toContain('%');
    expect(await admin.quota.setDailyLimit(0)).toMatchObject({ dailyLimit: 0 });
    await admin.quirks.set({ answerForm: 'percent' });
    expect(await call(sandbox, 'getClient', { client_id: '19' })).toMatchObject({ error: { code: -4 } });
  });

  test('reads the journal', async () => {
    await call(sandbox, 'getClient', { client_id: '19' });
    await call(sandbox, 'getClient', { client_id: '7777' });
    expect(await admin.journal.entries({ code: -9 })).toMatchObject([{ parameters: { client_id: '7777' } }]);
    expect(await admin.journal.entries({ text: 'Café de l’Été', limit: 5 })).toHaveLength(1);
    const [last] = await admin.journal.entries({ limit: 1 });
    expect(await admin.journal.get(last?.id ?? 0)).toEqual(last);
    await admin.journal.clear();
    expect(await admin.journal.entries()).toEqual([]);
  });

  test('registers, triggers and replays notifications', async () => {
    await using receiver = await startReceiver();
    const hook = await admin.webhooks.register(receiver.url);
    await admin.webhooks.configure({ copies: 2 });
    expect(await admin.trigger('update_stock', { id: 22, custom: 'é' })).toEqual({
      type: 'update_stock',
      id: '22',
      receivers: 2,
    });
    await admin.webhooks.settled();
    const [delivery] = await admin.webhooks.deliveries('update_stock');
    await admin.webhooks.replay(delivery?.id ?? 0);
    await admin.webhooks.settled();
    expect(receiver.types()).toEqual(['update_stock', 'update_stock', 'update_stock']);
    await admin.webhooks.unregister(hook.id);
    expect(await admin.webhooks.registered()).toEqual([]);
  });

  test('takes a snapshot, resets and restores', async () => {
    await call(sandbox, 'sendInvoice', { invoice_id: '1002' });
    const [mail] = await admin.outbox();
    const taken = await admin.snapshot();
    await admin.reset();
    expect((await admin.outbox())[0]).not.toEqual(mail);
    await admin.restore(taken);
    expect((await admin.outbox())[0]).toEqual(mail);
  });

  test('reports errors in a sentence', async () => {
    await expect(admin.faults.add({ kind: 'status', status: 200 })).rejects.toMatchObject({
      code: 'option-invalid',
    });
    await expect(admin.clock.move({ set: 'yesterday' })).rejects.toThrow(
      '"yesterday" is not a valid instant',
    );
    await expect(admin.quota.setDailyLimit(-1)).rejects.toThrow(
      'The daily limit must be a whole number of calls, or off.',
    );
    await expect(admin.journal.get(999_999)).rejects.toThrow('The journal has no such entry.');
    await expect(new AdminClient('http://127.0.0.1:1').state()).rejects.toMatchObject({
      code: 'request-failed',
    });
    expect(() => new AdminClient('nowhere')).toThrow('"nowhere" is not a valid URL of a sandbox.');
  });
});

describe('the admin API refuses', () => {
  const cases: [string, string, string, Record<string, string>, string | undefined, number][] = [
    [
      'other sites',
      'POST',
      'reset',
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      '{}',
      403,
    ],
    ['other sites, by origin only', 'POST', 'reset', { origin: 'https://evil.example' }, '{}', 403],
    ['a rebound name', 'GET', 'state', { host: 'evil.example' }, undefined, 403],
    ['a body that is not JSON', 'POST', 'faults', {}, '{', 400],
    ['a body that is too large', 'POST', 'faults', {}, JSON.stringify({ x: 'x'.repeat(70_000) }), 413],
    ['unknown fields', 'POST', 'faults', {}, '{"fault":{"kind":"reset-after","sometimes":true}}', 400],
    ['invalid ids', 'DELETE', 'faults/x', {}, undefined, 400],
    ['an account that does not exist', 'POST', 'webhooks', {}, '{"url":"http://a.test/","companyId":7}', 400],
    ['a fractional account id', 'POST', 'webhooks', {}, '{"url":"http://a.test/","companyId":550.5}', 400],
    ['a fractional invoice id', 'POST', 'trigger', {}, '{"type":"create_invoice","id":1001.5}', 400],
    ['quirks that are not an object', 'PATCH', 'quirks', {}, '"emptyPrice"', 400],
    ['routes that do not exist', 'GET', 'nothing', {}, undefined, 404],
  ];
  test.each(cases)('%s', async (_, method, path, headers, body, status) => {
    const before = sandbox.snapshot();
    const answer = await request(`${sandbox.url}/_sandbox/${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    await answer.body.dump();
    expect(answer.statusCode).toBe(status);
    expect(sandbox.snapshot()).toEqual(before);
  });

  test('with an error that programs can read, even without a matching route', async () => {
    for (const [path, body, code] of [
      ['nothing', '{}', 'not-found'],
      ['trigger', '{"type":"create_invoice","id":-1}', 'option-invalid'],
      ['webhooks', '{"url":"http://a.test/","companyId":550.5}', 'option-invalid'],
    ]) {
      const answer = await fetch(`${sandbox.url}/_sandbox/${path ?? ''}`, {
        method: 'POST',
        body: body ?? '',
      });
      const sent: unknown = await answer.json();
      expect(sent).toMatchObject({ error: { code } });
      expect(sent).toHaveProperty('error.message');
    }
  });
});
