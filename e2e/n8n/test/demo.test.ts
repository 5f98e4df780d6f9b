import { FactomosClient } from 'factomos-core';
import { seedAccounts } from 'factomos-sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAt, textAt } from '@tools/json';
import { executionIds, waitForExecution, type Execution } from '@tools/n8n-harness/executions';
import { logIn } from '@tools/n8n-harness/owner';
import type { N8nRest } from '@tools/n8n-harness/rest';
import { startDemo, type DemoProcess } from './demo-process.ts';

let demo: DemoProcess;
let rest: N8nRest;
let factomos: FactomosClient;
beforeAll(async () => {
  demo = startDemo();
  await demo.says('It keeps running until Ctrl-C');
  // Only the URLs are taken from the demo's output.
  rest = await logIn(addressOf('Editor'));
  const { token, secret } = seedAccounts.main;
  factomos = new FactomosClient({ token, secret, baseUrl: addressOf('Factomos') });
});
afterAll(async () => {
  process.kill(demo.pid(), 'SIGINT');
  await demo.ended();
  await demo.leavesNothing();
});

function addressOf(label: string): string {
  const address = new RegExp(`^ *${label} +(http://127\\.0\\.0\\.1:\\d+)$`, 'm').exec(demo.output())?.[1];
  if (address === undefined) throw new Error(`The demo does not say where ${label} is:\n${demo.output()}`);
  return address;
}

/** The only execution of a workflow, by the workflow's name. */
async function executionOf(name: string): Promise<Execution> {
  const workflows = listAt({ list: await rest.request('GET', '/workflows') }, 'list');
  const workflow = workflows.find((one) => textAt(one, 'name') === name);
  const ids = await executionIds(rest, textAt(workflow, 'id'));
  expect(ids).toHaveLength(1);
  return await waitForExecution(rest, ids[0] ?? '');
}

async function invoiceOfTheDemo() {
  const { items } = await executionOf('Bill a paid order');
  const id = textAt(items, 'Create Invoice', 0, 'invoice_id');
  const { invoice } = await factomos.getInvoice({ invoice_id: id });
  return invoice;
}

describe('the demo', () => {
  test("bills in n8n, with n8n's default expression engine", async () => {
    const { status, mode } = await executionOf('Bill a paid order');
    expect({ status, mode }).toEqual({ status: 'success', mode: 'manual' });
  });

  test('creates an invoice with a title and two lines at different VAT rates, paid in full', async () => {
    const invoice = await invoiceOfTheDemo();
    expect(invoice).toMatchObject({
      client_company_name: "Crèmerie de l'Étang",
      invoice_status: 'paid',
      // 2 × 450 at 20 %, 12 × 24.90 at 5.5 %
      figures_total_withoutvat: 1198.8,
      figures_total_vat: 196.43,
      figures_total_withvat: 1395.23,
      figures_paid: 1395.23,
      figures_due: 0,
    });
    expect(invoice.articleList.map(({ service_id: service, vat }) => [service, vat])).toEqual([
      ['75', expect.anything()],
      ['19', 20],
      ['22', 5.5],
    ]);
  });

  test('records the email in the mail history of the invoice', async () => {
    const { id } = await invoiceOfTheDemo();
    const { 'invoice-emails': emails } = await factomos.getInvoiceMailHistory({ invoice_id: id });
    expect(emails).toMatchObject([{ invoice_id: id, email_to: 'eloise.lefevre@cremerie-etang.example' }]);
  });

  test('creates the client of the order', async () => {
    const { client_id } = await invoiceOfTheDemo();
    const { client } = await factomos.getClient({ client_id });
    expect(client).toMatchObject({
      category: 'client',
      client_zipcode: '01000',
      client_contact_lastname: 'Éloïse Lefèvre',
    });
  });

  test('starts the second workflow through the webhook of the payment', async () => {
    const { id, invoice_formated_number: number } = await invoiceOfTheDemo();
    const { status, mode, items } = await executionOf('When an invoice is paid');
    expect({ status, mode }).toEqual({ status: 'success', mode: 'webhook' });
    expect(items['Invoice Paid']).toMatchObject([
      { event: 'add_invoice_payment', id, verified: true, invoice: { id, invoice_status: 'paid' } },
    ]);
    expect(items.Document).toMatchObject([{ number, status: 'paid', total: 1395.23 }]);
  });
});
