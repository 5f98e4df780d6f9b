import { expect, test } from 'vitest';
import { type ActionName, catalogue } from '../../src/catalogue/catalogue.ts';
import { fakeTransport, refused } from './fake-transport.ts';
import { errorOf, testClient } from './test-client.ts';

const line = { service_id: 1, quantity: 1 };
const expense = { supplier_id: 1, amount: 1, payment_type: 'cb' } as const;

test('each method asks for the action that it is named after', async () => {
  const fake = fakeTransport(refused(-6));
  const client = testClient(fake);
  const calls: Record<ActionName, () => Promise<unknown>> = {
    createAccount: () => client.createAccount({ username: 'a@b.fr' }),
    deleteAccount: () => client.deleteAccount({ company_id: 1 }),
    updateAccount: () => client.updateAccount({ company_id: 1, subscription_status: 'active' }),
    getConnectionToken: () => client.getConnectionToken(),
    getClient: () => client.getClient({ client_id: 1 }),
    createClient: () => client.createClient({ category: 'client', client_company_name: 'x' }),
    editClient: () => client.editClient({ client_id: 1 }),
    getService: () => client.getService({ service_id: 1 }),
    createService: () => client.createService({ service_name: 'x', price: 1 }),
    createInvoice: () => client.createInvoice({ client_id: 1, lines: [line] }),
    getInvoice: () => client.getInvoice({ invoice_id: 1 }),
    listInvoice: () => client.listInvoice({ invoice_status: 'paid' }),
    editInvoice: () => client.editInvoice({ invoice_id: 1, client_id: 1, lines: [line] }),
    sendInvoice: () => client.sendInvoice({ invoice_id: 1 }),
    getInvoiceMailHistory: () => client.getInvoiceMailHistory({ invoice_id: 1 }),
    listEmailTemplates: () => client.listEmailTemplates(),
    createPayment: () => client.createPayment({ invoice_id: 1, montant: 1, type: 'cb' }),
    editPayment: () => client.editPayment({ invoice_id: 1 }),
    deleteAllPayments: () => client.deleteAllPayments({ invoice_id: 1 }),
    createExpense: () => client.createExpense(expense),
    editExpense: () => client.editExpense({ ...expense, expense_id: 1 }),
    getExpense: () => client.getExpense({ expense_id: 1 }),
    getEstimate: () => client.getEstimate({ estimate_id: 1 }),
    createEstimate: () => client.createEstimate({ client_id: 1, lines: [line] }),
    transformEstimate: () => client.transformEstimate({ estimate_id: 1 }),
    createCreditNote: () => client.createCreditNote({ invoice_id: 1 }),
  };
  for (const call of Object.values(calls)) await errorOf(call());
  expect(fake.asked().map(({ action }) => action)).toEqual(Object.keys(catalogue));
});
