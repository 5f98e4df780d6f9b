import { expect, test } from 'vitest';
import { callsOf } from '../src/calls.ts';
import { clientOf } from '../src/client.ts';
import { confirmEmail, enterEmail } from '../src/send.ts';
import { useVsCode } from '../src/test-environment.ts';
import { showInvoices } from '../src/sign-in.ts';
import type { Workbench } from '../src/workbench.ts';

const startEnvironment = useVsCode();

/** Fills in the wizard up to its confirmation, with two days of the seed's service 19 for its client 19. */
async function fillWizard(workbench: Workbench, price: string): Promise<void> {
  await workbench.command('Factomos: New Invoice…');
  await workbench.asked('(1/3)');
  await workbench.pick('Client by ID');
  await workbench.type('19');
  await workbench.asked('(2/3)');
  await workbench.pick('Service by ID');
  await workbench.type('19');
  await workbench.asked('Quantity of');
  await workbench.type('2');
  await workbench.asked('Unit price in EUR without VAT');
  await workbench.type(price);
  await workbench.asked('Description below the name');
  await workbench.type('');
  await workbench.asked('(3/3)');
}

test('creates an invoice step by step and sends it once', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench } = environment;
  await showInvoices(environment);
  await fillWizard(workbench, '123,45');
  await workbench.pick('Create the Invoice');
  await workbench.dialog.getByText('cannot be deleted').waitFor();
  await workbench.answer('Create');
  await workbench.notification(/The invoice F\d{8} was created/).waitFor();
  expect(callsOf(sandbox, 'createInvoice')).toBe(1);

  const { invoices } = await clientOf(sandbox).listInvoice({ invoice_status: 'pending' });
  const [made] = invoices;
  expect(made).toMatchObject({ client_id: '19', figures_total_withoutvat: 246.9 });

  const number = made?.invoice_formated_number ?? '';
  await workbench.menu('Invoices', new RegExp(number), 'Send Invoice by Email');
  await enterEmail(environment);
  await confirmEmail(environment, number);
  const history = await clientOf(sandbox).getInvoiceMailHistory({ invoice_id: made?.id ?? '' });
  expect(history['invoice-emails'].map(({ email_to }) => email_to)).toEqual(['compta@example.test']);
});

test('creates no second invoice when the response was lost', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench } = environment;
  await showInvoices(environment);
  await fillWizard(workbench, '77.70');
  sandbox.faults.add({ kind: 'reset-after' }, { action: 'createInvoice' });
  await workbench.pick('Create the Invoice');
  await workbench.answer('Create');
  const notice = workbench.notification('the operation may or may not have been done');
  await notice.waitFor();
  expect(callsOf(sandbox, 'createInvoice')).toBe(1);

  // A retry is rejected before anything is sent.
  await workbench.asked('(3/3)');
  await workbench.pick('Create the Invoice');
  await workbench.answer('Create');
  await workbench.notification('was lost, so it may have been done').waitFor();
  expect(callsOf(sandbox, 'createInvoice')).toBe(1);
  await workbench.leave('(3/3)');

  await workbench.command('Factomos: Resolve Unknown Outcomes');
  await workbench.pick('Invoice for');
  await workbench.dialog.getByText(/same client, date and total/).waitFor();
  await workbench.answer('It Was Done');
  const { invoices } = await clientOf(sandbox).listInvoice({ invoice_status: 'pending' });
  expect(invoices.filter(({ figures_total_withoutvat }) => figures_total_withoutvat === 155.4)).toHaveLength(
    1,
  );
});

test('creates one invoice from an estimate', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench } = environment;
  await showInvoices(environment);
  await workbench.command('Factomos: Add Estimate by ID or Link');
  await workbench.type('501');
  await workbench.menu('Estimates', /D\d{8}|501/, 'Create an Invoice from the Estimate');
  await workbench.dialog.getByText('cannot be deleted').waitFor();
  await workbench.answer('Create');
  await workbench.notification(/The invoice F\d{8} was created/).waitFor();
  expect(callsOf(sandbox, 'transformEstimate')).toBe(1);
  const { estimate: after } = await clientOf(sandbox).getEstimate({ estimate_id: 501 });
  expect(after.estimate_status).toBe('gained');

  // A second one would bill the client twice, so it is not offered.
  await workbench.row('Estimates', /D\d{8}.*Accepted/).waitFor();
  const entries = await workbench.menuEntries('Estimates', /D\d{8}|501/);
  expect(entries).toContain('Open Document');
  expect(entries.join()).not.toContain('Create an Invoice');
});
