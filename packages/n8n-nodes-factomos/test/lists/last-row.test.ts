import { seedIds } from 'factomos-sandbox';
import { expect, test } from 'vitest';
import { byId } from '../action/cases/operation-case.ts';
import { useWorld } from '../world/world.mts';

const world = useWorld();
/** What n8n stores when the last row of a search, which says how far the search went, is chosen. */
const lastRow = { __rl: true, mode: 'list', value: 'none' };

test.each([
  ['"Invoice"', { resource: 'invoice', operation: 'get', invoiceId: lastRow }],
  ['"Client"', { resource: 'client', operation: 'get', clientId: lastRow }],
  [
    'Line 1: service',
    {
      resource: 'invoice',
      operation: 'create',
      clientId: byId(seedIds.client),
      lines: { line: [{ kind: 'service', serviceId: lastRow, quantity: 1, price: 1 }] },
    },
  ],
])('says that the last row of a search is no choice for %s', async (label, parameters) => {
  const { error } = await world.run({ parameters });
  expect(error).toMatchObject({
    message: `${label} is the last row of a search, which is only a note`,
    description: 'Choose another row of the list, or By ID. Nothing was sent.',
  });
  expect(world.calls()).toEqual([]);
});
