import { seedIds } from 'factomos-sandbox';
import { describe, expect, test, vi } from 'vitest';
import { ProcessedData } from '../engine/processed-data.ts';
import { byId, unknownId } from './cases/operation-case.ts';
import { useWorld } from '../world/world.mts';

const world = useWorld();

const pay = {
  resource: 'payment',
  operation: 'create',
  invoiceId: byId('={{ $json.id }}'),
  montant: 2,
  type: 'virement',
};
const create = {
  resource: 'invoice',
  operation: 'create',
  clientId: byId('={{ $json.client }}'),
  lines: { line: [{ kind: 'service', serviceId: '19', quantity: 1, price: '100', text: '' }] },
};
const keyed = { ...create, idempotencyKey: '={{ $json.order }}' };
const orders = [
  { client: seedIds.client, order: 'A' },
  { client: seedIds.client, order: 'B' },
  { client: unknownId, order: 'C' },
  { client: seedIds.client, order: 'D' },
];

describe('a write that stops the workflow', () => {
  test('lists the writes that were done before it, and says that a second run would repeat them', async () => {
    const { error } = await world.run({ parameters: create, input: orders });
    const made = world.sandbox.journal.entries({ action: 'createInvoice' });
    expect(made).toHaveLength(3);
    expect(error?.message).toContain('Client not found (-10)');
    expect(error?.description).toMatch(
      /The 2 items before this one were done \(invoice_id \d+, \d+\)\. The items after it were not started\./,
    );
    expect(error?.description).toContain('would repeat these 2 items');
  });

  test('says that a second run with the same keys skips what was done', async () => {
    const { error } = await world.run({ parameters: keyed, input: orders });
    expect(error?.description).toMatch(/The 2 items before this one were done \(invoice_id \d+, \d+\)/);
    expect(error?.description).toContain('the same keys skips');
    const again = await world.run({ parameters: keyed, input: orders });
    const [done] =
      error?.description?.match(/The 2 items before this one were done \(invoice_id \d+, \d+\)/) ?? [];
    expect(again.error?.description).toContain(done);
  });

  test('uses the singular for one item, and limits the number of IDs it lists', async () => {
    const input = (goods: number) => [
      ...Array.from({ length: goods }, () => ({ id: seedIds.firstInvoice })),
      { id: unknownId },
    ];
    const one = await world.run({ parameters: pay, input: input(1) });
    expect(one.error?.description).toMatch(/The item before this one was done \(payment_id \d+\)/);
    expect(one.error?.description).toContain('would repeat it');
    const many = await world.run({ parameters: pay, input: input(23) });
    expect(many.error?.description).toMatch(
      /The 23 items before this one were done \(payment_id (\d+, ){19}\d+ and 3 more\)/,
    );
  });

  test('lists nothing when the first item fails, or when all items only read', async () => {
    const first = await world.run({ parameters: create, input: orders.slice(2) });
    expect(first.error?.description).not.toContain('before this one');
    const read = { resource: 'invoice', operation: 'get', invoiceId: byId('={{ $json.id }}') };
    const { error } = await world.run({
      parameters: read,
      input: [{ id: seedIds.firstInvoice }, { id: unknownId }],
    });
    expect(error?.description).not.toContain('before this one');
  });

  test('does the same for Call Any Action, and does not count failed items', async () => {
    const any = {
      resource: 'other',
      operation: 'callAny',
      actionName: '={{ $json.action }}',
      parametersJson: '{}',
    };
    const { error } = await world.run({
      parameters: any,
      input: [{ action: 'listEmailTemplates' }, { action: 'nothing' }],
    });
    expect(error?.description).toContain('The item before this one was done. The items');
    const { items } = await world.run({
      parameters: create,
      input: orders,
      settings: { onError: 'continueRegularOutput' },
    });
    expect(JSON.stringify(items[2])).not.toContain('before this one');
  });
});

describe.each([
  ['stops the workflow', {}],
  ['continues', { onError: 'continueRegularOutput' as const }],
])('a refusal after which the key cannot be released, when the node %s', (_name, settings) => {
  test('is still reported as a refusal, and says that the key stays taken', async () => {
    const away = vi
      .spyOn(ProcessedData.prototype, 'clearAllProcessedItems')
      .mockRejectedValue(new Error('no database'));
    const { error, items } = await world.run({ parameters: keyed, input: orders.slice(2, 3), settings });
    away.mockRestore();
    const [item] = items;
    expect(error?.message ?? item?.message).toBe('Factomos refused: Client not found (-10)');
    const details: unknown = item?.details;
    const advice =
      error?.description ??
      (typeof details === 'object' && details ? String(Reflect.get(details, 'advice')) : '');
    expect(advice).toContain('The key "C" could not be released');
    expect(advice).toContain('such as "C-2"');
    if (item) expect(details).toMatchObject({ outcome: 'not done', server_code: -10, reason: 'api' });
  });
});
