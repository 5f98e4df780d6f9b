import { FactomosClient, type Invoice } from 'factomos-core';
import { createSandbox, seedIds } from 'factomos-sandbox';
import { expect, test } from 'vitest';
import { invoiceObject } from '../../nodes/FactomosTrigger/verify/object-kinds.ts';
import { findContradiction } from '../../nodes/FactomosTrigger/verify/verify-event.ts';

/** An invoice whose first line is a title. */
async function invoiceWithTitle(): Promise<Invoice> {
  const sandbox = await createSandbox();
  try {
    const { url, token, secret } = sandbox;
    const client = new FactomosClient({ token, secret, baseUrl: url });
    return (await client.getInvoice({ invoice_id: seedIds.firstInvoice })).invoice;
  } finally {
    await sandbox.close();
  }
}

test('takes the company from a line that is not a title, since titles are a service of Factomos itself', async () => {
  const invoice = await invoiceWithTitle();
  const [title, ...lines] = invoice.articleList;
  if (!title) throw new Error('The invoice has no lines');
  expect(title.service_id).toBe(String(seedIds.title));
  const mixed: Invoice = { ...invoice, articleList: [{ ...title, company_id: '1' }, ...lines] };
  const claimed = { type: 'create_invoice', id: invoice.id, companyId: String(seedIds.company) };
  expect(findContradiction(claimed, invoiceObject(mixed))).toBeUndefined();
  const titlesAlone: Invoice = { ...invoice, articleList: [{ ...title, company_id: '1' }] };
  expect(findContradiction(claimed, invoiceObject(titlesAlone))).toBeUndefined();
});

test('compares the ID in the event with the ID that Factomos returned', async () => {
  const invoice = await invoiceWithTitle();
  const claimed = { type: 'create_invoice', id: '7', companyId: String(seedIds.company) };
  expect(findContradiction(claimed, invoiceObject(invoice))).toBe(
    `Factomos returned the object ${invoice.id} instead of 7.`,
  );
});

test.each([
  ['add_invoice_payment', { figures_paid: 0, figures_due: 120 }, 'Nothing is paid'],
  ['update_invoice_payment', { figures_paid: 0, figures_due: 120 }, 'Nothing is paid'],
  ['delete_invoice_payment', { figures_paid: 120, figures_due: 0 }, 'Nothing is due'],
])('compares %s with what is paid and due', async (type, figures, why) => {
  const invoice = { ...(await invoiceWithTitle()), ...figures };
  const claimed = { type, id: invoice.id, companyId: String(seedIds.company) };
  expect(findContradiction(claimed, invoiceObject(invoice))).toContain(why);
  const fitting = { ...invoice, figures_paid: figures.figures_due, figures_due: figures.figures_paid };
  expect(findContradiction(claimed, invoiceObject(fitting))).toBeUndefined();
});
