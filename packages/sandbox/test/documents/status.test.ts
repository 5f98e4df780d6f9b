import { expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/index.ts';
import { call, type Sent } from '../call.ts';

async function invoice(sandbox: Sandbox, more: Record<string, string> = {}, price = '100'): Promise<string> {
  const sent: Sent = {
    client_id: '19',
    line_service_id: ['19'],
    line_quantity: ['1'],
    line_price: [price],
    ...more,
  };
  return String((await call(sandbox, 'createInvoice', sent)).invoice_id);
}

async function statusOf(sandbox: Sandbox, invoice_id: string): Promise<unknown> {
  const { invoice: found } = await call(sandbox, 'getInvoice', { invoice_id });
  return typeof found === 'object' && found !== null ? Reflect.get(found, 'invoice_status') : undefined;
}

const pay = (sandbox: Sandbox, invoice_id: string, montant: string) =>
  call(sandbox, 'createPayment', { invoice_id, montant, type: 'cb' });

test('an invoice is pending on its due date, and overdue on the next day', async () => {
  await using sandbox = await createSandbox({ clock: '2026-03-01' });
  const id = await invoice(sandbox);
  sandbox.clock.set('2026-03-31T21:59:59Z');
  expect(await statusOf(sandbox, id)).toBe('pending');
  sandbox.clock.set('2026-03-31T22:00:00Z');
  expect(await statusOf(sandbox, id)).toBe('later');
});

test('payments and credit notes determine the status, also when they are deleted', async () => {
  await using sandbox = await createSandbox();
  const id = await invoice(sandbox);
  await pay(sandbox, id, '20');
  expect(await statusOf(sandbox, id)).toBe('partially-paid');
  await pay(sandbox, id, '100');
  expect(await statusOf(sandbox, id)).toBe('paid');
  await call(sandbox, 'deleteAllPayments', { invoice_id: id });
  expect(await statusOf(sandbox, id)).toBe('pending');
  const note = await call(sandbox, 'createCreditNote', { invoice_id: id });
  expect(await statusOf(sandbox, id)).toBe('paid-avoir');
  expect(await statusOf(sandbox, String(note.invoice_id))).toBe('avoir');
  const again = await call(sandbox, 'createCreditNote', { invoice_id: id });
  expect(again.error.code).toBe(-912);
  expect((await call(sandbox, 'createCreditNote', { invoice_id: String(note.invoice_id) })).error.code).toBe(
    -912,
  );
});

test('a credit note for a paid invoice leaves an amount to refund', async () => {
  await using sandbox = await createSandbox();
  const id = await invoice(sandbox, { invoice_paid: '1' });
  const note = await call(sandbox, 'createCreditNote', { invoice_id: id });
  expect(await call(sandbox, 'getInvoice', { invoice_id: id })).toMatchObject({
    invoice: { invoice_status: 'paid', figures_paid: '120', figures_due: '-120' },
  });
  expect(await call(sandbox, 'getInvoice', { invoice_id: String(note.invoice_id) })).toMatchObject({
    invoice: {
      figures_total_withvat: '-120',
      invoice_type: 'avoir',
      document_title: 'Avoir',
      payment_term_fr: '00/00/00',
    },
  });
});

test('an invoice that was increased after its credit note is partially settled by it', async () => {
  await using sandbox = await createSandbox();
  const invoice_id = await invoice(sandbox);
  await call(sandbox, 'createCreditNote', { invoice_id });
  const lines = { line_service_id: ['19'], line_quantity: ['2'], line_price: ['100'] };
  await call(sandbox, 'editInvoice', { invoice_id, client_id: '19', ...lines });
  expect(await statusOf(sandbox, invoice_id)).toBe('partially-paid-avoir');
});

test("an invoice with a negative total is open until it is refunded, as in the manual's list", async () => {
  await using sandbox = await createSandbox({ clock: '2026-03-01' });
  const id = await invoice(sandbox, {}, '-150');
  expect(await statusOf(sandbox, id)).toBe('pending');
  sandbox.clock.advance('60d');
  expect(await statusOf(sandbox, id)).toBe('later');
  await pay(sandbox, id, '-180');
  expect(await statusOf(sandbox, id)).toBe('paid');
});

test('lists have the invoices of their status, page by page, newest first', async () => {
  await using sandbox = await createSandbox({ dailyLimit: null });
  for (const invoice_status of ['avoir', 'later', 'paid', 'paid-avoir', 'partially-paid', 'pending']) {
    const { invoices, pagination } = await call(sandbox, 'listInvoice', { invoice_status });
    const rows: unknown[] = Array.isArray(invoices) ? invoices : [];
    expect(rows.length).toBeGreaterThan(0);
    expect(pagination).toEqual({ first_row: '0', last_row: rows.length - 1, total_invoices: rows.length });
    const ids = rows.map((row) => Number(Reflect.get(Object(row), 'id')));
    expect(ids).toEqual([...ids].sort((one, two) => two - one));
    for (const id of ids) expect(await statusOf(sandbox, String(id))).toBe(invoice_status);
  }
});

test('a page begins at the requested row, and the page after the last one is empty', async () => {
  await using sandbox = await createSandbox({ dailyLimit: null });
  for (let created = 0; created < 55; created += 1) await invoice(sandbox);
  const page = async (page_index: string) =>
    (await call(sandbox, 'listInvoice', { invoice_status: 'pending', page_index })).pagination;
  const total = Number(Reflect.get(Object(await page('0')), 'total_invoices'));
  expect(await page('0')).toEqual({ first_row: '0', last_row: 49, total_invoices: total });
  expect(await page('50')).toEqual({ first_row: '50', last_row: total - 1, total_invoices: total });
  expect(await page(String(total))).toEqual({
    first_row: String(total),
    last_row: total - 1,
    total_invoices: total,
  });
});
