import { FactomosClient } from 'factomos-core';
import { seedIds } from 'factomos-sandbox';
import { type IDataObject } from 'n8n-workflow';
import { describe, expect, test } from 'vitest';
import { useWorld } from '../world/world.mts';
import { byId } from '../action/cases/operation-case.ts';
import { schemaProblems } from '../action/schema.mts';

const world = useWorld();

const options = { lookFirst: true };
const transform = {
  resource: 'estimate',
  operation: 'transform',
  estimateId: String(seedIds.estimate),
  idempotencyKey: '={{ $json.order }}',
  options,
};
const credit = {
  resource: 'creditNote',
  operation: 'create',
  invoiceId: byId(seedIds.firstInvoice),
  idempotencyKey: '={{ $json.order }}',
  options,
};
const run = async (parameters: IDataObject, order = 'A') =>
  await world.run({ parameters, input: [{ order }] });
const loseAnswer = (action: string) => world.sandbox.faults.add({ kind: 'reset-after' }, { action });
const loseRequest = (action: string) => world.sandbox.faults.add({ kind: 'reset-before' }, { action });

describe('the invoice of an estimate whose answer was lost', () => {
  test('is found by the estimate that it names, and its key is done', async () => {
    loseAnswer('transformEstimate');
    const { items } = await run(transform);
    expect(items[0]).toMatchObject({
      found: true,
      estimate_id: String(seedIds.estimate),
      invoice_id: expect.stringMatching(/^\d+$/) as unknown,
      invoice_formated_number: expect.stringMatching(/^F/) as unknown,
    });
    expect(schemaProblems('estimate', 'transform', items[0])).toEqual([]);
    const again = await run(transform);
    expect(again.items[0]).toMatchObject({ skipped: true, invoice_id: items[0]?.invoice_id });
    expect(world.writes()).toEqual(['transformEstimate']);
  });

  test('stays unknown where no invoice names the estimate, or where two do', async () => {
    loseRequest('transformEstimate');
    const none = await run(transform);
    expect(none.error?.description).toContain(
      'Look for It First found no invoice of this estimate that is dated since then.',
    );
    await run({ ...transform, idempotencyKey: '' });
    await run({ ...transform, idempotencyKey: '' });
    const two = await run(transform);
    expect(two.error?.description).toMatch(/found 2 invoices of this estimate .*\(F\d+, F\d+\)\./);
  });

  test('is not one that another key created', async () => {
    await run({ ...transform, options: {} }, 'A');
    loseRequest('transformEstimate');
    const { error } = await run(transform, 'B');
    expect(error?.description).toContain('only one invoice, which was created with another key');
  });

  test('is not one of an earlier day', async () => {
    world.sandbox.clock.advance('-2d');
    expect((await run({ ...transform, idempotencyKey: '' })).items).toHaveLength(1);
    world.sandbox.clock.advance('2d');
    loseRequest('transformEstimate');
    const { error } = await run(transform);
    expect(error?.description).toContain('found no invoice of this estimate');
  });
});

describe('a credit note whose answer was lost', () => {
  test('is found by client and net total of its invoice, and its key is done', async () => {
    loseAnswer('createCreditNote');
    const { items } = await run(credit);
    expect(items[0]).toMatchObject({
      found: true,
      invoice_formated_number: expect.stringMatching(/^F/) as unknown,
    });
    expect(items[0]?.invoice_id).not.toBe(String(seedIds.firstInvoice));
    expect(schemaProblems('creditNote', 'create', items[0])).toEqual([]);
    const again = await run(credit);
    expect(again.items[0]).toMatchObject({ skipped: true, invoice_id: items[0]?.invoice_id });
    expect(world.writes()).toEqual(['createCreditNote']);
  });

  test('stays unknown where there is none', async () => {
    loseRequest('createCreditNote');
    const { error } = await run(credit);
    expect(error?.description).toContain(
      'found no credit note with this client and net total that is dated since then',
    );
  });

  test('is not the one of another invoice of the client', async () => {
    const { token, secret, url } = world.sandbox;
    const client = new FactomosClient({ token, secret, baseUrl: url });
    const { invoice } = await client.getInvoice({ invoice_id: seedIds.firstInvoice });
    const other = await client.createInvoice({
      client_id: invoice.client_id,
      lines: [{ service_id: '19', quantity: 1, price: 1.5 }],
    });
    await client.createCreditNote({ invoice_id: other.invoice_id });
    loseRequest('createCreditNote');
    const { error } = await run(credit);
    expect(error?.description).toContain('found no credit note');
  });
});
