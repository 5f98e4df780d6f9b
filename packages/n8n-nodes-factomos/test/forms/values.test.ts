import { seedIds } from 'factomos-sandbox';
import { type IDataObject } from 'n8n-workflow';
import { describe, expect, test } from 'vitest';
import { byId } from '../action/cases/operation-case.ts';
import { useWorld } from '../world/world.mts';

const world = useWorld();
const pay = {
  resource: 'payment',
  operation: 'create',
  invoiceId: byId(seedIds.firstInvoice),
  montant: '={{ $json.amount }}',
  type: 'cb',
};
const bill = (line: IDataObject) => ({
  resource: 'invoice',
  operation: 'create',
  clientId: byId(seedIds.client),
  lines: { line: [{ kind: 'service', serviceId: byId(19), quantity: 1, text: '', ...line }] },
});

const sent = (action: string) => world.sandbox.journal.entries({ action })[0]?.parameters;

describe('a number with floating-point noise', () => {
  test.each([
    [0.1 + 0.2, '0.3'],
    ['0.30000000000000004', '0.3'],
    [1.005 * 1000, '1005'],
    [12.34, '12.34'],
    ['19.60', '19.60'],
  ])('%s is sent as %s', async (amount, expected) => {
    await world.run({ parameters: pay, input: [{ amount }] });
    expect(sent('createPayment')).toMatchObject({ montant: expected });
  });

  test('is corrected in a line, too', async () => {
    await world.run({ parameters: bill({ quantity: '={{ 0.1 * 3 }}', price: '={{ 0.1 + 0.7 }}' }) });
    expect(sent('createInvoice')).toMatchObject({ line_quantity: ['0.3'], line_price: ['0.8'] });
  });
});

describe('a number with a comma', () => {
  test.each([
    ['12,50', '"Amount" is "12,50", but needs a point instead of a comma: 12.50'],
    ['1 234,5 €', '"Amount" is "1 234,5 €", but needs a point instead of a comma: 1234.5'],
    ['1,234', '"Amount" is "1,234", but must be a number written with digits and a point'],
  ])('%s is rejected with a message that shows it', async (amount, message) => {
    const { error } = await world.run({ parameters: pay, input: [{ amount }] });
    expect(error?.message).toBe(message);
    expect(error?.description).toMatch(/replace\(',', '\.'\).*No call was spent\.$/);
    expect(world.calls()).toEqual([]);
  });

  test('is rejected in a line, too', async () => {
    const { error } = await world.run({ parameters: bill({ price: '12,50' }) });
    expect(error?.message).toBe('Line 1: price is "12,50", but needs a point instead of a comma: 12.50');
  });
});

test('a date with slashes is rejected with the expression that converts it', async () => {
  const { error } = await world.run({
    parameters: { ...pay, montant: '1', additionalFields: { paymentDate: '01/12/2026' } },
  });
  expect(error?.message).toBe('"Date" must be a date that exists, written YYYY-MM-DD');
  expect(error?.description).toContain(
    `It is "01/12/2026". Convert it in an expression, such as {{ DateTime.fromFormat($json.date, 'dd/MM/yyyy') }}.`,
  );
});

test('the error for a missing service lists the service IDs that were sent', async () => {
  const { error } = await world.run({ parameters: bill({ serviceId: byId(999_999), price: '1' }) });
  expect(error?.message).toBe('Factomos refused: Service not found (-14)');
  expect(error?.description).toContain('Service IDs that were sent: 999999.');
});

test('a deletion returns "deleted"', async () => {
  const { items } = await world.run({
    parameters: { resource: 'payment', operation: 'deleteAll', invoiceId: byId(seedIds.firstInvoice) },
  });
  expect(items).toEqual([{ deleted: true, invoice_id: String(seedIds.firstInvoice) }]);
});

test('a hint above the output counts the skipped items', async () => {
  const parameters = { ...pay, montant: '1', idempotencyKey: 'order-1' };
  await world.run({ parameters });
  const { items, run } = await world.run({ parameters });
  expect(items).toMatchObject([{ skipped: true }]);
  expect(JSON.stringify(run.data.resultData.runData.Factomos)).toContain(
    '1 item was skipped: its key was used before.',
  );
});

test('a price of 0 is sent with a warning, which names the line as errors do', async () => {
  const { items, hints } = await world.run({ parameters: bill({ price: 0 }) });
  const warning =
    'Line 1: price is 0. Factomos may charge the price of the service instead. Check the total.';
  expect(items[0]).toMatchObject({ warnings: [warning] });
  expect(hints).toEqual([warning]);
});
