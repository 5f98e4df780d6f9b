import { seedIds } from 'factomos-sandbox';
import { describe, expect, test, vi } from 'vitest';
import { processedData } from '../engine/engine.mts';
import { useWorld } from '../world/world.mts';
import { byId } from '../action/cases/operation-case.ts';
import { schemaProblems } from '../action/schema.mts';
import { keyedInvoice, orders } from '../world/invoice-parameters.mts';

const world = useWorld();

const twice = async (parameters: Parameters<typeof world.run>[0]['parameters'], input = orders('A')) => {
  const first = await world.run({ parameters, input });
  const second = await world.run({ parameters, input });
  expect(second.error).toBeUndefined();
  return { first: first.items, second: second.items };
};

describe('an item with a used key', () => {
  const idempotencyKey = 'A';
  test.each([
    ['client', { operation: 'create', category: 'client', clientCompanyName: 'Été' }, ['client_id']],
    ['service', { operation: 'create', serviceName: 'Été', price: 3 }, ['service_id']],
    [
      'expense',
      { operation: 'create', supplierId: String(seedIds.supplier), amount: 3, paymentType: 'cb' },
      ['expense_id', 'supplier_id'],
    ],
    [
      'payment',
      { operation: 'create', invoiceId: byId(seedIds.firstInvoice), montant: 3, type: 'cb' },
      ['payment_id', 'invoice_id'],
    ],
    ['payment', { operation: 'deleteAll', invoiceId: byId(seedIds.firstInvoice) }, ['invoice_id']],
    ['invoice', { operation: 'send', invoiceId: byId(seedIds.firstInvoice) }, ['invoice_id']],
    [
      'client',
      { operation: 'update', clientId: byId(seedIds.client), updateFields: { clientCity: 'Lyon' } },
      ['client_id'],
    ],
    [
      'estimate',
      { operation: 'create', clientId: byId(seedIds.client), lines: keyedInvoice.lines },
      [
        'estimate_id',
        'client_id',
        'estimate_formated_number',
        'estimate_document_key',
        'estimate_date',
        'document_url',
      ],
    ],
    [
      'creditNote',
      { operation: 'create', invoiceId: byId(seedIds.firstInvoice) },
      [
        'invoice_id',
        'client_id',
        'invoice_formated_number',
        'invoice_document_key',
        'invoice_date',
        'document_url',
      ],
    ],
    [
      'estimate',
      { operation: 'transform', estimateId: String(seedIds.estimate) },
      ['invoice_id', 'estimate_id', 'client_id', 'invoice_formated_number', 'document_url'],
    ],
  ])('has the same fields for %s as the first item', async (resource, parameters, names) => {
    const { first, second } = await twice({ resource, ...parameters, idempotencyKey });
    const [before, after] = [first[0] ?? {}, second[0] ?? {}];
    for (const name of names) expect(after[name], name).toEqual(before[name]);
    expect(after).toMatchObject({
      skipped: true,
      key: 'A',
      message: 'Skipped: this key was used before.',
    });
    expect(schemaProblems(resource, parameters.operation, after)).toEqual([]);
    expect(world.writes()).toHaveLength(1);
  });

  test('has no ID when the created one is not known, and says how to add it', async () => {
    const parameters = {
      resource: 'creditNote',
      operation: 'create',
      invoiceId: byId(seedIds.firstInvoice),
      idempotencyKey: 'A',
    };
    // At the start of a 16-minute period the row with the time has one entry: only digits have rows of more than 32.
    vi.useFakeTimers({ toFake: ['Date'], now: Math.floor(Date.now() / 960_000) * 960_000 });
    await world.run({ parameters });
    vi.useRealTimers();
    // Deletes the row of one digit: the ID is written last.
    const digits = [...processedData.rows].filter(([, row]) => Array.isArray(row) && row.length > 32);
    processedData.rows.delete(digits.at(-1)?.[0] ?? '');
    const { items } = await world.run({ parameters });
    expect(items).toEqual([
      {
        skipped: true,
        key: 'A',
        message:
          'Skipped: this key was used before. The ID of what it created is not known. Look it up in Factomos, then use Key: Mark as Done with it.',
      },
    ]);
    expect(world.calls()).toEqual(['createCreditNote']);
  });
});

describe('number, link and totals of a skipped document', () => {
  test('are not read when the option is off', async () => {
    const { second } = await twice({ ...keyedInvoice, options: { readSkipped: false } });
    expect(second[0]).toMatchObject({ invoice_id: expect.any(String) as unknown, skipped: true });
    expect(second[0]).not.toHaveProperty('document_url');
    expect(world.calls()).toEqual(['createInvoice']);
  });

  test('are read for 50 items at most', async () => {
    const many = orders(...Array.from({ length: 51 }, (_, index) => `order-${index}`));
    const { second } = await twice(keyedInvoice, many);
    expect(second.every(({ invoice_id }) => typeof invoice_id === 'string')).toBe(true);
    expect(world.calls()).toHaveLength(51);
    await world.run({ parameters: keyedInvoice, input: many.slice(1) });
    expect(world.calls()).toHaveLength(101);
  });

  test('are replaced by a warning when they cannot be read, and the IDs stay', async () => {
    const first = await world.run({ parameters: keyedInvoice, input: orders('A') });
    world.sandbox.faults.add(
      { kind: 'error', code: -20, message: 'Invoice not found' },
      { action: 'getInvoice' },
    );
    const { items } = await world.run({ parameters: keyedInvoice, input: orders('A') });
    expect(items[0]).toMatchObject({
      invoice_id: first.items[0]?.invoice_id,
      client_id: String(seedIds.client),
      skipped: true,
      warning: expect.stringContaining('Number, link and totals could not be read') as unknown,
    });
  });
});
