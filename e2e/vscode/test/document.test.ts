import { expect, test } from 'vitest';
import { calledActions, callsOf } from '../src/calls.ts';
import { clientOf } from '../src/client.ts';
import { enterPayment } from '../src/payment.ts';
import { showInvoices } from '../src/sign-in.ts';
import { useVsCode } from '../src/test-environment.ts';
import { webview } from '../src/webview.ts';

const startEnvironment = useVsCode();

test('shows an invoice as a document beside the code, with its actions and their cost', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench } = environment;
  await showInvoices(environment);
  await workbench.expand('Invoices', /^Overdue/);
  await workbench.row('Invoices', /^Invoice F\d{8}, .*overdue/).click();
  const sheet = webview(workbench.page);
  await sheet.getByRole('heading', { level: 1 }).waitFor();
  await sheet.getByRole('row', { name: /^Still due/ }).waitFor();
  await sheet.getByText('Overdue').first().waitFor();
  expect(calledActions(sandbox)).toEqual(['listInvoice', 'listInvoice', 'getInvoice']);

  await sheet.getByRole('button', { name: 'Read the Emails 1 call' }).click();
  await sheet
    .getByText(/Factomos has sent no email|opened/)
    .first()
    .waitFor();
  expect(callsOf(sandbox, 'getInvoiceMailHistory')).toBe(1);
});

test('keeps the figures from before a payment, marked as outdated, and is restored after a reload', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench } = environment;
  const made = await clientOf(sandbox).createInvoice({
    client_id: 19,
    lines: [{ service_id: 19, quantity: 1, price: 300 }],
  });
  const number = made.invoice_formated_number ?? '';
  await showInvoices(environment);
  await workbench.row('Invoices', new RegExp(number)).click();
  await webview(workbench.page)
    .getByRole('button', { name: /^Record a Payment/ })
    .click();
  await enterPayment(workbench);
  await workbench.answer('Record');
  await webview(workbench.page).getByText('Since it was read: a payment of €100.50 was recorded.').waitFor();

  await workbench.command('Developer: Reload Window');
  const sheet = webview(workbench.page);
  await sheet.getByText('Since it was read: a payment of €100.50 was recorded.').waitFor();
  expect(callsOf(sandbox, 'getInvoice')).toBe(1);
  await sheet.getByRole('button', { name: 'Read Again 1 call' }).first().click();
  await sheet.getByText('Partially Paid').first().waitFor();
  expect(await sheet.getByText('Since it was read').count()).toBe(0);
  expect(callsOf(sandbox, 'createPayment')).toBe(1);
});

const evil = `<script>document.title='owned'</script><img src=x onerror="document.title='owned'">"'`;

test('escapes hostile texts', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench } = environment;
  const client = clientOf(sandbox);
  const { client_id } = await client.createClient({
    category: 'client',
    client_company_name: evil,
    client_email: 'someone@example.test',
    client_address: evil,
  });
  const { service_id } = await client.createService({
    service_name: evil,
    price: 10,
    unit: evil,
    description: evil,
  });
  await client.createInvoice({
    client_id,
    objet: evil,
    invoice_attention: evil,
    invoice_comment: evil,
    lines: [{ title: evil }, { service_id, quantity: 1, description: evil }],
  });
  const complaints: string[] = [];
  workbench.page.on('console', (message) => complaints.push(message.text()));
  await showInvoices(environment);
  await workbench.row('Invoices', /script/).click();
  const sheet = webview(workbench.page);
  await sheet.getByRole('article').getByText("<script>document.title='owned'</script>").first().waitFor();
  await sheet.getByRole('button', { name: /^Read the Address/ }).click();
  await sheet.getByText('someone@example.test').waitFor();
  expect(await sheet.locator('img').count()).toBe(0);
  expect(await sheet.locator('#document script').count()).toBe(0);
  expect(await sheet.locator('html').evaluate((html) => html.ownerDocument.title)).not.toBe('owned');
  // The browser would have logged a violation of the page's policy: no script came that far.
  expect(complaints.filter((text) => /Content Security Policy|owned/.test(text))).toEqual([]);
});
