import { expect, test } from 'vitest';
import { answering } from '../world/answering.mts';
import { runNode } from '../world/run-node.mts';
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

test('takes the name of a client from an older invoice where the newest has none', async () => {
  const row = {
    client_id: '19',
    invoice_status: 'pending',
    figures_total_withvat: '120',
    figures_due: '120',
  };
  await using server = await answering({
    pagination: { first_row: 0, last_row: 1, total_invoices: 2 },
    invoices: [
      { ...row, id: '2101', client_company_name: '' },
      { ...row, id: '2100', client_company_name: 'Garage François' },
    ],
    error: { code: 0, message: 'OK' },
  });
  const { items } = await runNode({ credential: server.credential, parameters: getMany });
  expect(items).toMatchObject([{ client_company_name: 'Garage François', newest_invoice_id: '2101' }]);
});

test('makes at most the allowed number of calls, and says that invoices were left out', async () => {
  const { items, run } = await world.run({ parameters: { ...getMany, maxCalls: 1 }, input: [{}, {}] });
  expect(items.length).toBeGreaterThan(0);
  expect(world.calls()).toEqual(['listInvoice']);
  expect(JSON.stringify(run.data.resultData.runData.Factomos)).toMatch(
    /Only the clients of \d+ invoices are listed. Raise Maximum Calls/,
  );
});
