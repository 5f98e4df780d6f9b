import { expect, test } from 'vitest';
import { callsOf } from '../src/calls.ts';
import { clientOf } from '../src/client.ts';
import { enterPayment } from '../src/payment.ts';
import { look } from '../src/picture.ts';
import { type TestEnvironment, useVsCode } from '../src/test-environment.ts';
import { showInvoices } from '../src/sign-in.ts';

const startEnvironment = useVsCode();

/** Creates an unpaid invoice of 300 EUR without VAT, which the view then shows as pending. */
async function withInvoice(): Promise<TestEnvironment & { id: string; number: string }> {
  const environment = await startEnvironment();
  const made = await clientOf(environment.sandbox).createInvoice({
    client_id: 19,
    lines: [{ service_id: 19, quantity: 1, price: 300 }],
  });
  await showInvoices(environment);
  return { ...environment, id: made.invoice_id, number: made.invoice_formated_number ?? '' };
}

test('records a partial payment once', async () => {
  const { sandbox, workbench, id, number } = await withInvoice();
  await workbench.menu('Invoices', new RegExp(number), 'Record a Payment');
  await enterPayment(workbench);
  await workbench.dialog.getByText(/Record a payment of .*100\.50.* on F\d{8}\?/).waitFor();
  await look(workbench, 'payment');
  await workbench.dialog.getByRole('button', { name: 'Record' }).dblclick();
  await workbench.notification(`was recorded on ${number}`).waitFor();
  expect(callsOf(sandbox, 'createPayment')).toBe(1);
  const { invoice } = await clientOf(sandbox).getInvoice({ invoice_id: id });
  expect(invoice).toMatchObject({ figures_paid: 100.5, invoice_status: 'partially-paid' });
});

test('cancels an invoice with one credit note', async () => {
  const { sandbox, workbench, id, number } = await withInvoice();
  await workbench.menu('Invoices', new RegExp(number), 'Create a Credit Note');
  await workbench.dialog.getByText(`Create a credit note for ${number}?`).waitFor();
  await look(workbench, 'credit-note');
  await workbench.answer('Create');
  await workbench.notification(/The credit note F\d{8} was created/).waitFor();
  expect(callsOf(sandbox, 'createCreditNote')).toBe(1);
  const client = clientOf(sandbox);
  const { invoice: credited } = await client.getInvoice({ invoice_id: id });
  expect(credited.invoice_status).toBe('paid-avoir');
  const { invoices } = await client.listInvoice({ invoice_status: 'avoir' });
  expect(invoices.filter(({ figures_total_withoutvat }) => figures_total_withoutvat === -300)).toHaveLength(
    1,
  );
});
