import { seedIds } from 'factomos-sandbox';
import { expect, test } from 'vitest';
import { useWorld } from '../world/world.mts';

const world = useWorld();
const upsert = {
  resource: 'client',
  operation: 'upsert',
  clientId: { __rl: true, mode: 'id', value: '={{ $json.client_id }}' },
  category: 'client',
  clientCompanyName: '={{ $json.name }}',
  idempotencyKey: '={{ $json.key }}',
  additionalFields: { clientCity: '={{ $json.city }}' },
};

test('creates one client per key, and then updates that client', async () => {
  const first = await world.run({
    parameters: upsert,
    input: [{ key: 'shop-7', name: 'Dupont', city: 'Lyon' }],
  });
  expect(first.error).toBeUndefined();
  expect(first.items).toMatchObject([{ created: true, client_id: expect.any(String) as unknown }]);
  const second = await world.run({
    parameters: upsert,
    input: [{ key: 'shop-7', name: 'Dupont', city: 'Nice' }],
  });
  expect(second.error).toBeUndefined();
  expect(second.items).toEqual([{ client_id: first.items[0]?.client_id, created: false }]);
  expect(world.calls()).toEqual(['createClient', 'getClient', 'editClient']);
  const [edit] = world.sandbox.journal.entries({ action: 'editClient' });
  expect(edit?.parameters).toMatchObject({ client_id: first.items[0]?.client_id, client_city: 'Nice' });
});

test('updates the client whose ID is given, whatever its key', async () => {
  const input = [{ client_id: String(seedIds.client), key: 'shop-8', name: 'Café', city: 'Nice' }];
  const runs = [
    await world.run({ parameters: upsert, input }),
    await world.run({ parameters: upsert, input }),
  ];
  for (const { items } of runs)
    expect(items).toEqual([{ client_id: String(seedIds.client), created: false }]);
  expect(world.calls()).not.toContain('createClient');
});
