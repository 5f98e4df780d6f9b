import { expect, test } from 'vitest';
import { useWorld } from '../world/world.mts';

const world = useWorld();
const getMany = { resource: 'client', operation: 'getMany', returnAll: true };

test('lists each client once, those of the newest invoices first', async () => {
  const { items, error } = await world.run({ parameters: getMany });
  expect(error).toBeUndefined();
  const ids = items.map(({ client_id: id }) => id);
  expect(ids.length).toBeGreaterThan(3);
  expect(new Set(ids).size).toBe(ids.length);
  const newest = items.map(({ newest_invoice_id: id }) => Number(id));
  expect(newest).toEqual(newest.toSorted((a, b) => b - a));
});

test('finds clients by words of their name, ignoring accents, and respects the limit', async () => {
  const { items } = await world.run({ parameters: { ...getMany, search: 'GARAGE francois' } });
  expect(items).toMatchObject([{ client_company_name: 'Garage François' }]);
  const first = await world.run({ parameters: { ...getMany, returnAll: false, limit: 2 } });
  expect(first.items).toHaveLength(2);
});

test('makes at most the allowed number of calls, and says that invoices were left out', async () => {
  const { items, run } = await world.run({ parameters: { ...getMany, maxCalls: 1 }, input: [{}, {}] });
  expect(items.length).toBeGreaterThan(0);
  expect(world.calls()).toEqual(['listInvoice']);
  expect(JSON.stringify(run.data.resultData.runData.Factomos)).toMatch(
    /Only the clients of \d+ invoices are listed. Raise Maximum Calls/,
  );
});
