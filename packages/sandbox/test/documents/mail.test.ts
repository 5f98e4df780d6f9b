import { expect, test } from 'vitest';
import { createSandbox, seedIds } from '../../src/index.ts';
import { call } from '../call.ts';

test('an amount in a message is written as in French', async () => {
  await using sandbox = await createSandbox();
  const line = { line_service_id: ['19'], line_quantity: ['1'], line_price: ['1234.5'] };
  const { invoice_id } = await call(sandbox, 'createInvoice', { client_id: '19', ...line });
  await call(sandbox, 'sendInvoice', { invoice_id: String(invoice_id) });
  const history = await call(sandbox, 'getInvoiceMailHistory', { invoice_id: String(invoice_id) });
  expect(history['invoice-emails']).toMatchObject([
    { email_content: expect.stringContaining('de 1\u202F481,40\u00A0€ TTC') },
  ]);
});

test('an amount in a message of a new account is written the same way', async () => {
  await using sandbox = await createSandbox();
  const other = { ...sandbox, token: 'sandbox_other_0001', secret: 'sandbox-other-01' };
  await call(other, 'sendInvoice', { invoice_id: '2001' });
  const { 'invoice-emails': sent } = await call(other, 'getInvoiceMailHistory', { invoice_id: '2001' });
  expect(sent).toMatchObject([{ email_content: expect.stringContaining('de 50,40\u00A0€ TTC') }]);
});

test('a message is dated by the clock', async () => {
  await using sandbox = await createSandbox({ clock: '2026-03-31T10:00:00Z' });
  const invoice_id = String(seedIds.firstInvoice + 1);
  await call(sandbox, 'sendInvoice', { invoice_id });
  const { 'invoice-emails': sent } = await call(sandbox, 'getInvoiceMailHistory', { invoice_id });
  expect(sent).toMatchObject([{ email_date: '2026-03-31 12:00:00' }]);
});
