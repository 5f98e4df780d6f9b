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
    'is told so, and told not to retry: %o',
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

  test('stops the workflow under On Error: Stop Workflow', async () => {
    const { error } = await run({ onError: 'stopWorkflow' });
    expect(error?.message).toBe('It is unknown whether Factomos did this');
  });
});

test.each([
  [
    'a refusal of Factomos',
    { ...create, clientId: byId(unknownId) },
    {
      message: 'Factomos refused: Client not found (-10)',
      details: { server_code: -10, outcome: 'not done' },
    },
  ],
  [
    'an invalid parameter',
    { ...create, linesJson: '[]' },
    { message: 'A document needs at least one line', details: { reason: 'node' } },
  ],
  [
    'an operation that returns secrets',
    { resource: 'connection', operation: 'getToken' },
    { message: '"Get Token" returns secrets and is not for AI agents' },
  ],
  [
    'an operation that does not exist',
    { resource: 'invoice', operation: 'burn' },
    { message: 'Factomos has no operation "burn" for "invoice"' },
  ],
])('an agent is told about %s, and what to do', async (_name, parameters, expected) => {
  const { items, error } = await world.run({ parameters, settings: { type } });
  expect(error).toBeUndefined();
  expect(items).toMatchObject([{ failed: true, ...expected }]);
  expect(items[0]?.details).toMatchObject({ advice: expect.stringMatching(/\w+ \w+/) as unknown });
  const stopped = await world.run({ parameters, settings: { type, onError: 'stopWorkflow' } });
  expect(stopped.error?.message).toBe(expected.message);
});

describe('the result of a tool', () => {
  const get = { resource: 'invoice', operation: 'get', invoiceId: byId(seedIds.firstInvoice) };
  const read = async (parameters: object) =>
    await world.run({ parameters: { ...get, ...parameters }, settings: { type } });

  test('is simplified, raw, or the selected fields', async () => {
    const [simplified] = (await read({})).items;
    const [raw] = (await read({ output: 'raw' })).items;
    expect(simplified).not.toHaveProperty('raw');
    expect(raw).toMatchObject({
      id: String(seedIds.firstInvoice),
      raw: { id: String(seedIds.firstInvoice) },
    });
    const { items } = await read({ output: 'selectedFields', outputFields: 'id, figures_due' });
    expect(items).toEqual([{ id: String(seedIds.firstInvoice), figures_due: simplified?.figures_due }]);
  });

  test('is an error that lists the fields when a selected one does not exist', async () => {
    const { items } = await read({ output: 'selectedFields', outputFields: 'id, due' });
    expect(items).toMatchObject([
      {
        failed: true,
        message: 'Unknown field: due',
        details: { advice: expect.stringContaining('figures_due') as unknown },
      },
    ]);
  });
});
