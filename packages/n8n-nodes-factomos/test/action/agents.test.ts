import { seedIds } from 'factomos-sandbox';
import { describe, expect, test } from 'vitest';
import { byId, unknownId } from './cases/operation-case.ts';
import { useWorld } from '../world/world.mts';

const world = useWorld();
const type = 'n8n-nodes-factomos.factomosTool';

const create = {
  resource: 'invoice',
  operation: 'create',
  clientId: byId(seedIds.client),
  specifyLines: 'json',
  linesJson: '[{ "service_id": 19, "price": 5 }]',
};

describe('an agent whose write has an unknown outcome', () => {
  const run = async (settings: object) => {
    world.sandbox.faults.add({ kind: 'status', status: 500 }, { action: 'createInvoice' });
    return await world.run({ parameters: create, settings: { type, ...settings } });
  };

  test.each([{}, { onError: 'continueRegularOutput' }])(
    'is told so, and not to do it again: %o',
    async (settings) => {
      const { items, failed, error } = await run(settings);
      expect(error).toBeUndefined();
      expect(failed).toEqual([]);
      expect(items).toMatchObject([
        {
          failed: true,
          message: 'It is unknown whether Factomos did this',
          details: {
            outcome: 'unknown',
            advice: expect.stringContaining('Do not simply retry') as unknown,
          },
        },
      ]);
    },
  );

  test('is stopped where the workflow is to be', async () => {
    const { error } = await run({ onError: 'stopWorkflow' });
    expect(error?.message).toBe('It is unknown whether Factomos did this');
  });
});

test('fails for an agent as for anybody where nothing was done', async () => {
  const parameters = { ...create, clientId: byId(unknownId) };
  const { error } = await world.run({ parameters, settings: { type } });
  expect(error?.message).toBe('Factomos refused: Client not found (-10)');
});
