import { seedIds } from 'factomos-sandbox';
import { type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { execute } from '../../nodes/Factomos/run/execute.ts';
import { nodeType } from '../engine/engine.mts';
import { byId } from './cases/operation-case.ts';
import { useWorld } from '../world/world.mts';

const world = useWorld();

afterEach(() => {
  vi.restoreAllMocks();
});

const type = nodeType('n8n-nodes-factomos.factomos');

/** Changes the context of the node before the node runs. */
function beforeExecute(prepare: (ctx: IExecuteFunctions) => void): void {
  vi.spyOn(type, 'execute').mockImplementation(async function (this: IExecuteFunctions) {
    prepare(this);
    return await execute(this);
  });
}

/** How often the node asks n8n to resolve a parameter. */
function countResolved(parameter: string): () => number {
  let count = () => 0;
  beforeExecute((ctx) => {
    const { mock } = vi.spyOn(ctx, 'getNodeParameter');
    count = () => mock.calls.filter(([name]) => name === parameter).length;
  });
  return () => count();
}

/** What Factomos got, and the items of the node, when a client's fields come from an expression. */
async function createClients(expression: string, values: IDataObject[]) {
  world.sandbox.reset();
  const { items } = await world.run({
    parameters: {
      resource: 'client',
      operation: 'create',
      clientCompanyName: '={{ "Client " + $itemIndex }}',
      additionalFields: { clientReference: expression, clientCity: 'Lyon' },
    },
    settings: { onError: 'continueRegularOutput' },
    input: values,
  });
  const sent = world.sandbox.journal.entries({ action: 'createClient' }).map(({ parameters }) => parameters);
  return { sent, items };
}

describe('a field of the item', () => {
  test('is resolved by n8n for the first item only', async () => {
    const resolved = countResolved('invoiceId');
    const input = Array.from({ length: 5 }, (_, index) => ({ id: seedIds.firstInvoice + index }));
    const parameters = { resource: 'invoice', operation: 'get', invoiceId: byId('={{ $json.id }}') };
    const { items } = await world.run({ parameters, input });
    expect(items.map(({ id }) => id)).toEqual(input.map(({ id }) => String(id)));
    expect(resolved()).toBe(1);
  });

  test.each(['={{ $json.id + 0 }}', '={{ $json.id }}0', '={{ $itemIndex }}', '= {{ $json.id }}'])(
    'is resolved by n8n for each item when it is in another expression: %s',
    async (expression) => {
      const resolved = countResolved('invoiceId');
      const input = Array.from({ length: 5 }, (_, index) => ({ id: seedIds.firstInvoice + index }));
      const parameters = { resource: 'invoice', operation: 'get', invoiceId: byId(expression) };
      await world.run({ parameters, input, settings: { onError: 'continueRegularOutput' } });
      expect(resolved()).toBe(5);
    },
  );

  test.each([
    ['text, numbers and booleans', 'x', ['one', 2, 0, -1.5, true, false, '']],
    ['text that looks like an expression', 'x', ['one', '={{ 1 + 1 }}', '{{ $json.y }}', '=', 'a\n"b"']],
    ['missing fields and null', 'x', ['one', null, undefined, 'two']],
    ['objects, lists and dates', 'x', ['one', { a: 1 }, ['a'], new Date(0), Infinity]],
    ['a first item without the field', 'x', [undefined, 'two', 'three']],
    ['a name that objects inherit', 'toString', ['one', undefined, 'three']],
    ['a name that n8n refuses', 'constructor', ['one', 'two']],
  ])('has the value that n8n resolves: %s', async (_what, name, values) => {
    const input = values.map((value) => (value === undefined ? {} : { [name]: value }) as IDataObject);
    for (const written of [`$json.${name}`, `$json['${name}']`, `$json["${name}"]`]) {
      const expected = await createClients(`={{ (${written}) }}`, input);
      expect(await createClients(`={{ ${written} }}`, input)).toEqual(expected);
    }
  });

  test('is resolved by n8n for each item when n8n resolved the first one to another value', async () => {
    const inputs = [{ id: seedIds.firstInvoice }, { id: seedIds.firstInvoice + 1 }];
    beforeExecute((ctx) => {
      vi.spyOn(ctx, 'getInputData').mockReturnValue(inputs.map(() => ({ json: { id: 1 } })));
    });
    const parameters = { resource: 'invoice', operation: 'get', invoiceId: '={{ $json.id }}' };
    const { items } = await world.run({ parameters, input: inputs });
    expect(items.map(({ id }) => id)).toEqual(inputs.map(({ id }) => String(id)));
  });
});
