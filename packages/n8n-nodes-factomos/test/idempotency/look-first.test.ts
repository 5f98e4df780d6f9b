import { seedIds } from 'factomos-sandbox';
import { type IDataObject } from 'n8n-workflow';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { processedData } from '../engine/engine.mts';
import { shortenWaits } from '../engine/short-waits.mts';
import { useWorld } from '../world/world.mts';
import { byId } from '../action/cases/operation-case.ts';
import { schemaProblems } from '../action/schema.mts';

const world = useWorld();

beforeEach(shortenWaits);
afterEach(() => {
  vi.restoreAllMocks();
});

const options = { lookFirst: true };
const bill = (price: number, more: IDataObject = {}) => ({
  resource: 'invoice',
  operation: 'create',
  clientId: byId(seedIds.client),
  lines: { line: [{ kind: 'service', serviceId: '19', quantity: 3, price: String(price), text: '' }] },
  idempotencyKey: '={{ $json.order }}',
  options,
  ...more,
});
const send = {
  resource: 'invoice',
  operation: 'send',
  invoiceId: byId(seedIds.firstInvoice),
  additionalFields: { emailTo: 'client@example.test' },
  idempotencyKey: '={{ $json.order }}',
  options,
};
const pay = (montant: number) => ({
  resource: 'payment',
  operation: 'create',
  invoiceId: byId(seedIds.firstInvoice),
  montant,
  type: 'virement',
  idempotencyKey: '={{ $json.order }}',
  options,
});
const run = async (parameters: IDataObject, order = 'A') =>
  await world.run({ parameters, input: [{ order }] });
/** The write is done, but its response is lost. */
const loseAnswer = (action: string) => world.sandbox.faults.add({ kind: 'reset-after' }, { action });
/** The write is not done, but the node cannot know. */
const loseRequest = (action: string) => world.sandbox.faults.add({ kind: 'reset-before' }, { action });
const outage = (action: string, times: number) =>
  world.sandbox.faults.add({ kind: 'status', status: 503 }, { action, times });

describe('Look for It First', () => {
  test('is off by default', async () => {
    loseAnswer('createInvoice');
    const { error } = await run(bill(33.33, { options: {} }));
    expect(error?.message).toBe('It is unknown whether Factomos did this');
    expect(world.calls()).toEqual(['createInvoice']);
  });

  test('has no effect on a write that was sent while it was off', async () => {
    loseAnswer('createInvoice');
    await run(bill(33.33, { options: {} }));
    const { error } = await run(bill(33.33));
    expect(error?.description).toContain('Look for It First was off when it was sent.');
    expect(world.calls()).toEqual(['createInvoice']);
  });
});

describe('an invoice whose response was lost', () => {
  test('is found in the same run, and its key is done', async () => {
    loseAnswer('createInvoice');
    const { items } = await run(bill(33.33));
    expect(items[0]).toMatchObject({
      invoice_id: expect.stringMatching(/^\d+$/) as unknown,
      invoice_formated_number: expect.stringMatching(/^F/) as unknown,
      figures_total_withoutvat: 99.99,
      found: true,
      message: 'Done: the response was lost, but it was found in Factomos.',
    });
    expect(items[0]).not.toHaveProperty('skipped');
    expect(schemaProblems('invoice', 'create', items[0])).toEqual([]);
    const again = await run(bill(33.33));
    expect(again.items[0]).toMatchObject({ skipped: true, invoice_id: items[0]?.invoice_id });
    expect(world.writes()).toEqual(['createInvoice']);
  });

  test('is found by the next run when the first could not look', async () => {
    loseAnswer('createInvoice');
    outage('listInvoice', 10);
    const { error } = await run(bill(33.33));
    expect(error?.description).toContain('Look for It First failed');
    world.sandbox.faults.clear();
    const { items } = await run(bill(33.33));
    expect(items[0]).toMatchObject({
      found: true,
      skipped: true,
      message: 'Skipped: an earlier run did this. Its response was lost, but it was found in Factomos.',
    });
    expect(world.writes()).toEqual(['createInvoice']);
  });

  test('stays unknown when none is found, and is never reported as "not done"', async () => {
    loseRequest('createInvoice');
    const first = await run(bill(33.33));
    const second = await run(bill(33.33));
    for (const { error } of [first, second]) {
      expect(error?.message).toContain('unknown');
      expect(error?.description).toContain(
        'Look for It First found no invoice with this client, day and net total.',
      );
      expect(error?.description).toContain('Key: Mark as Done');
    }
    expect(world.writes()).toHaveLength(1);
  });

  test('stays unknown when several match', async () => {
    await run(bill(33.33, { idempotencyKey: '' }));
    loseAnswer('createInvoice');
    const { error } = await run(bill(33.33));
    expect(error?.description).toMatch(
      /Look for It First found 2 invoices with this client, day and net total \(F\d+, F\d+\)\./,
    );
  });

  test('is not one that another key created', async () => {
    await run(bill(33.33, { options: {} }), 'A');
    loseRequest('createInvoice');
    const { error } = await run(bill(33.33), 'B');
    expect(error?.description).toMatch(
      /Look for It First found only one invoice, which was created with another key or found by a run that was interrupted \(F\d+\)\./,
    );
  });

  test('is found after a run that could not record what its key created', async () => {
    const record = processedData.checkProcessedAndRecord.bind(processedData);
    let recordsAfterWrite = 0;
    const unavailable = vi
      .spyOn(processedData, 'checkProcessedAndRecord')
      .mockImplementation(async (...call) => {
        if (world.writes().length > 0) recordsAfterWrite += 1;
        // Up to here the mark of the invoice and the note with its number are recorded, but not the completion of the key.
        if (recordsAfterWrite > 6) throw new Error('no database');
        return await record(...call);
      });
    const first = await run(bill(33.33));
    unavailable.mockRestore();
    expect(first.items[0]?.warning).toContain('n8n could not record');
    const { items, error } = await run(bill(33.33));
    expect(error).toBeUndefined();
    expect(items[0]).toMatchObject({ found: true, invoice_id: first.items[0]?.invoice_id });
    expect(world.writes()).toEqual(['createInvoice']);
  });

  test('is not one that its key created before it was forgotten', async () => {
    await run(bill(33.33), 'A');
    await run({ resource: 'key', operation: 'forget', usedFor: 'invoice:create', key: 'A' }, 'A');
    loseRequest('createInvoice');
    const { error } = await run(bill(33.33), 'A');
    expect(error?.description).toContain('created with another key');
  });

  test('is not one that another key found before', async () => {
    loseAnswer('createInvoice');
    const { items } = await run(bill(33.33), 'A');
    loseRequest('createInvoice');
    const { error } = await run(bill(33.33), 'B');
    expect(items[0]).toMatchObject({ found: true });
    expect(error?.description).toContain('created with another key');
  });

  test.each([
    ['another client', { clientId: byId(seedIds.client + 1) }],
    ['another day', { additionalFields: { invoiceDate: '2026-01-02' } }],
  ])('is not one of %s', async (_name, other) => {
    const made = await run(bill(33.33, { ...other, idempotencyKey: '' }));
    expect(made.items[0]).toHaveProperty('invoice_id');
    loseRequest('createInvoice');
    const { error } = await run(bill(33.33));
    expect(error?.description).toContain('found no invoice');
  });

  test('is found by the day that was sent', async () => {
    loseAnswer('createInvoice');
    const { items } = await run(
      bill(33.33, { additionalFields: { invoiceDate: '2026-01-02', figuresTotalWithvat: 111 } }),
    );
    expect(items[0]).toMatchObject({ found: true, invoice_date: '2026-01-02', figures_total_withvat: 111 });
  });
});

describe('an email whose response was lost', () => {
  test('is found when one is dated after the start', async () => {
    loseAnswer('sendInvoice');
    const { items } = await run(send);
    expect(items[0]).toMatchObject({ found: true, invoice_id: String(seedIds.firstInvoice) });
    expect(world.calls()).toEqual(['sendInvoice', 'getInvoiceMailHistory']);
    expect((await run(send)).items[0]).toMatchObject({ skipped: true });
  });

  test('is done with a warning when it was found but n8n cannot record it', async () => {
    loseAnswer('sendInvoice');
    outage('getInvoiceMailHistory', 10);
    expect((await run(send)).error?.message).toContain('unknown');
    world.sandbox.faults.clear();
    const record = processedData.checkProcessedAndRecord.bind(processedData);
    // Several entries at once are what a key becomes done with.
    const away = vi
      .spyOn(processedData, 'checkProcessedAndRecord')
      .mockImplementation(async (items, ...others) =>
        items.length > 1 ? await Promise.reject(new Error('no database')) : await record(items, ...others),
      );
    const { items, error } = await run(send);
    away.mockRestore();
    expect(error).toBeUndefined();
    expect(items[0]).toMatchObject({
      found: true,
      skipped: true,
      warning: 'This was done, but n8n could not record that the key is used.',
    });
    expect((await run(send)).items[0]).toMatchObject({ found: true, skipped: true });
    expect(world.writes()).toEqual(['sendInvoice']);
  });

  test('stays unknown when none is found, and when two are found', async () => {
    loseRequest('sendInvoice');
    const none = await run(send, 'A');
    expect(none.error?.description).toContain('Look for It First found no email since then.');
    await run({ ...send, idempotencyKey: '' });
    await run({ ...send, idempotencyKey: '' });
    const two = await run(send, 'A');
    expect(two.error?.description).toContain('found 2 emails that may have been sent since then');
  });
});

describe('a payment whose response was lost', () => {
  test('is found when the paid total rose by exactly its amount', async () => {
    loseAnswer('createPayment');
    const { items } = await run(pay(0.3));
    expect(items[0]).toMatchObject({ found: true, invoice_id: String(seedIds.firstInvoice) });
    expect(world.calls()).toEqual(['getInvoice', 'createPayment', 'getInvoice']);
    expect((await run(pay(0.3))).items[0]).toMatchObject({ skipped: true });
  });

  test.each([
    ['the amount due at that time', { payWhatIsDue: true }, { payWhatIsDue: true }],
    ['different from the amount of that run', { montant: 0.3 }, { montant: 0.5 }],
  ])('is found by a later run when it was %s', async (_name, sent, later) => {
    const list = { resource: 'invoice', operation: 'getMany', invoiceStatus: ['pending'] };
    const [open] = (await run(list)).items;
    const parameters = { ...pay(0.3), invoiceId: byId(typeof open?.id === 'string' ? open.id : '') };
    loseRequest('createPayment');
    const first = await run({ ...parameters, ...sent });
    expect(first.error?.description).toContain('found that the paid total has not changed');
    // The lost write arrives late.
    await run({ ...parameters, ...sent, idempotencyKey: '' });
    const { items, error } = await run({ ...parameters, ...later });
    expect(error).toBeUndefined();
    expect(items[0]).toMatchObject({ found: true, skipped: true });
  });

  test('stays unknown when the paid total is unchanged or rose by another amount', async () => {
    loseRequest('createPayment');
    const nothing = await run(pay(0.3));
    expect(nothing.error?.description).toContain(
      'Look for It First found that the paid total has not changed.',
    );
    await run({ ...pay(0.5), idempotencyKey: '' });
    const another = await run(pay(0.3));
    expect(another.error?.description).toContain('found that the paid total rose by 0.50 EUR');
  });

  test('is not sent when the paid total cannot be read first, and its key stays free', async () => {
    outage('getInvoice', 10);
    const { error } = await run(pay(0.3));
    expect(error?.message).toContain('503');
    expect(world.writes()).toEqual([]);
    world.sandbox.faults.clear();
    expect((await run(pay(0.3))).items[0]).not.toHaveProperty('skipped');
  });
});
