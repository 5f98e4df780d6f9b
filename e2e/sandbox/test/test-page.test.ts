import { createSandbox } from 'factomos-sandbox';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { clientOf } from '../support/client.ts';

const newContext = useBrowser();

test('the test page creates, reads and opens an invoice', async () => {
  await using sandbox = await createSandbox();
  await using context = await newContext();
  const page = await context.newPage();
  await page.goto(`${sandbox.url}/api/test/`);
  await page
    .getByRole('navigation', { name: 'Actions' })
    .getByRole('link', { name: 'createInvoice' })
    .click();
  await page.getByLabel('client_id').fill('19');
  await page.getByLabel('objet').fill('Made by hand');
  await page.getByLabel('Line 1: line_service_id[]').fill('19');
  await page.getByLabel('Line 1: line_quantity[]').fill('2');
  // Enter sends the form rather than adding lines.
  await page.getByLabel('Line 1: line_quantity[]').press('Enter');

  const answer = page.getByRole('region', { name: 'Answer' });
  await answer.getByText('Code 0: OK').waitFor();
  expect(await answer.locator('pre').first().textContent()).toContain('"invoice_formated_number": "F');
  expect(await page.getByLabel('objet').inputValue()).toBe('Made by hand');
  const [made] = sandbox.journal.entries();
  expect(made?.action).toBe('createInvoice');

  await answer.getByRole('link', { name: 'Open the document' }).click();
  await page.getByRole('article').getByText('Made by hand').waitFor();
});

test('the server reports a missing parameter with a hint', async () => {
  await using sandbox = await createSandbox();
  await using context = await newContext();
  const page = await context.newPage();
  await page.goto(`${sandbox.url}/api/test/?action=getInvoice`);
  await page.getByRole('button', { name: 'Send getInvoice' }).click();
  await page.getByRole('alert').getByText('Code -17: Missing parameter invoice_id').waitFor();
  await page.getByRole('link', { name: 'See it in the journal' }).click();
  await page.getByRole('rowheader', { name: 'getInvoice' }).waitFor();
});

test('payments are deleted only after a confirmation', async () => {
  await using sandbox = await createSandbox();
  const client = clientOf(sandbox);
  const { invoice_id } = await client.createInvoice({
    client_id: 19,
    lines: [{ service_id: 19, quantity: 1 }],
    invoice_paid: true,
  });
  await using context = await newContext();
  const page = await context.newPage();
  await page.goto(`${sandbox.url}/api/test/?action=deleteAllPayments`);
  await page.getByLabel('invoice_id').fill(invoice_id);
  await page.getByRole('button', { name: 'Send deleteAllPayments' }).click();
  await page.getByRole('heading', { name: 'Are you sure?' }).waitFor();
  expect((await client.getInvoice({ invoice_id })).invoice.figures_due).toBe(0);
  await page.getByRole('button', { name: 'Send deleteAllPayments' }).click();
  await page.getByText('Code 0: OK').waitFor();
  expect((await client.getInvoice({ invoice_id })).invoice.figures_due).toBe(780);
});
