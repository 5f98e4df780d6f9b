import { createSandbox } from 'factomos-sandbox';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { clientOf } from '../support/client.ts';

const newContext = useBrowser();

const evil = `<script>document.title='owned'</script><img src=x onerror="document.title='owned'">"'`;

test('an invoice named <script> is text on every page that shows it', async () => {
  await using sandbox = await createSandbox();
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
  const lines = [{ title: evil }, { service_id, quantity: 1, description: evil }];
  const invoice = await client.createInvoice({
    client_id,
    objet: evil,
    invoice_attention: evil,
    invoice_comment: evil,
    lines,
  });
  const estimate = await client.createEstimate({ client_id, objet: evil, lines });
  await client.sendInvoice({ invoice_id: invoice.invoice_id });
  sandbox.webhooks.register('http://127.0.0.1:9/', { appName: evil });
  sandbox.trigger('create_invoice', { custom: evil });
  await sandbox.webhooks.settled();

  await using context = await newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const documents = [
    `/${String(invoice.invoice_document_key)}`,
    `/${String(estimate.estimate_document_key)}`,
  ];
  const logged = sandbox.journal.entries().map(({ id }) => `/journal/${id}`);
  const delivered = sandbox.webhooks.deliveries().map(({ id }) => `/deliveries/${id}`);
  const lists = [
    '/',
    '/invoices',
    '/estimates',
    '/clients',
    '/journal',
    '/deliveries',
    '/outbox',
    '/outbox/1',
  ];
  for (const path of [...documents, ...lists, ...logged, ...delivered]) {
    await page.goto(sandbox.url + path);
    expect(await page.title(), path).not.toBe('owned');
    expect(await page.locator('img').count(), path).toBe(0);
  }
  // The browser would have logged a violation of the page's policy: no script came that far.
  expect(complaints).toEqual([]);

  await page.goto(sandbox.url + (documents[0] ?? ''));
  expect(await page.getByRole('article').textContent()).toContain("<script>document.title='owned'</script>");
});
