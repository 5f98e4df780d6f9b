import { expect, test } from 'vitest';
import { createSandbox, seedAccounts, seedIds } from '../../src/index.ts';
import { call, type Credentials } from '../call.ts';

/** The text of the first email about an invoice. */
async function messageOf(to: Credentials, invoice_id: string): Promise<string> {
  await call(to, 'sendInvoice', { invoice_id });
  return JSON.stringify(await call(to, 'getInvoiceMailHistory', { invoice_id }));
}

test('amounts in an email are written in French notation', async () => {
  await using sandbox = await createSandbox();
  const line = { line_service_id: ['19'], line_quantity: ['1'], line_price: ['1234.5'] };
  const { invoice_id } = await call(sandbox, 'createInvoice', { client_id: '19', ...line });
  expect(await messageOf(sandbox, String(invoice_id))).toContain('de 1\u202F481,40\u00A0€ TTC');
});

test('amounts in an email of a new account are written in French notation, too', async () => {
  await using sandbox = await createSandbox();
  const { token, secret } = seedAccounts.other;
  expect(await messageOf({ url: sandbox.url, token, secret }, '2001')).toContain('de 50,40\u00A0€ TTC');
});

test('an email has the time of the clock', async () => {
  await using sandbox = await createSandbox({ clock: '2026-03-31T10:00:00Z' });
  const invoice_id = String(seedIds.firstInvoice + 1);
  await call(sandbox, 'sendInvoice', { invoice_id });
  const { 'invoice-emails': sent } = await call(sandbox, 'getInvoiceMailHistory', { invoice_id });
  expect(sent).toMatchObject([{ email_date: '2026-03-31 12:00:00' }]);
});
