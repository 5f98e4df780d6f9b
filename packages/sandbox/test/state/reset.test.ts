import { expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/index.ts';
import { call } from '../call.ts';

async function changeEverything(sandbox: Sandbox): Promise<void> {
  sandbox.clock.advance('40d');
  sandbox.quirks.set({ editOmitted: 'clear' });
  sandbox.quota.setDailyLimit(7);
  sandbox.faults.add({ kind: 'error', code: -14 }, { action: 'getService', times: 3 });
  sandbox.webhooks.register('http://127.0.0.1:9/x');
  sandbox.webhooks.configure({ delay: 60_000 });
  await call(sandbox, 'createClient', { category: 'client', client_company_name: 'Neuf' });
}

test('reset restores the initial data of the sandbox', async () => {
  await using sandbox = await createSandbox({
    clock: '2026-03-31T10:00:00Z',
    quirks: { emptyPrice: 'zero' },
  });
  const before = sandbox.snapshot();
  await changeEverything(sandbox);
  expect(sandbox.snapshot()).not.toEqual(before);
  sandbox.reset();
  const after = sandbox.snapshot();
  // Password hashes have random salts.
  for (const { tables } of [before, after]) delete tables.users;
  expect(after).toEqual(before);
  expect(sandbox.quirks.values.emptyPrice).toBe('zero');
  expect(sandbox.clock.today()).toBe('2026-03-31');
});

test('a webhook given at the start is still notified after a reset', async () => {
  await using sandbox = await createSandbox({ webhook: 'http://127.0.0.1:9/hook' });
  sandbox.webhooks.register('http://127.0.0.1:9/later');
  sandbox.reset();
  expect(sandbox.webhooks.registered().map(({ url }) => url)).toEqual(['http://127.0.0.1:9/hook']);
});

test('a snapshot is restored completely', async () => {
  await using sandbox = await createSandbox({ clock: '2026-03-31' });
  sandbox.webhooks.configure({ copies: 2 });
  await changeEverything(sandbox);
  const taken = sandbox.snapshot();
  sandbox.reset();
  expect(sandbox.snapshot()).not.toEqual(taken);
  sandbox.restore(JSON.parse(JSON.stringify(taken)));
  const again = sandbox.snapshot();
  expect(again.tables.deliveries).toMatchObject([{ state: 'interrupted' }, { state: 'interrupted' }]);
  for (const { tables } of [taken, again]) delete tables.deliveries;
  expect(again).toEqual(taken);
  expect(sandbox.quirks.values.editOmitted).toBe('clear');
  expect(sandbox.quota.dailyLimit).toBe(7);
  expect(sandbox.clock.today()).toBe('2026-05-10');
  expect(await call(sandbox, 'getService', { service_id: '19' })).toMatchObject({ error: { code: -14 } });
});

test('an invalid snapshot changes nothing', async () => {
  await using sandbox = await createSandbox();
  const before = sandbox.snapshot();
  const [client] = before.tables.clients ?? [];
  const damaged = [
    {},
    null,
    { ...before, format: 'other' },
    { ...before, tables: {} },
    { ...before, tables: { ...before.tables, clients: [{ id: 'x' }] } },
    { ...before, tables: { ...before.tables, clients: [client, client] } },
    { ...before, tables: { ...before.tables, clients: [{ ...Object(client), 'id) --': 1 }] } },
    { ...before, tables: { ...before.tables, settings: [{ id: 1, name: 'quirks', value: '{"x":1}' }] } },
  ];
  for (const snapshot of damaged)
    expect(() => {
      sandbox.restore(snapshot);
    }).toThrow(/Not a snapshot|no quirk/);
  expect(sandbox.snapshot()).toEqual(before);
});

test('the same seed on the same day gives the same sandbox', async () => {
  await using one = await createSandbox({ clock: '2026-03-31' });
  await using two = await createSandbox({ clock: '2026-03-31' });
  const [first, second] = [one.snapshot(), two.snapshot()];
  for (const { tables } of [first, second]) delete tables.users;
  expect(first).toEqual(second);
});
