import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox, seedAccounts, seedIds } from '../../src/index.ts';
import { call, type Sent } from '../call.ts';

/** What each action refuses, in the order of its checks: each row corrects one error of the row before. */
const lines = { line_service_id: ['19'], line_quantity: ['1'] };
const UNKNOWN_ID = '999999';
const refusals: Record<string, [Sent, number, string][]> = {
  createAccount: [
    [{}, -29, 'Missing parameter username'],
    [{ username: seedAccounts.main.username, company_type: 'GmbH' }, -30, 'Username not available'],
    [{ username: 'nobody' }, -914, '[sandbox] Invalid parameter username: it must be an email address'],
  ],
  getClient: [
    [{}, -8, 'Missing parameter client_id'],
    [{ client_id: '' }, -8, 'Missing parameter client_id'],
    [{ client_id: UNKNOWN_ID }, -9, 'Client not found'],
    [{ client_id: String(seedIds.otherCompanyClient) }, -9, 'Client not found'],
    [{ client_id: '19 ' }, -9, 'Client not found'],
    [{ client_id: ['19'] }, -900, '[sandbox] Parameter client_id must be a single value'],
  ],
  createClient: [
    [{}, -11, 'Missing parameter category'],
    [{ category: 'ami' }, -12, 'Missing parameter client_company_name'],
    [
      { category: 'ami', client_company_name: 'X' },
      -903,
      '[sandbox] Invalid parameter category: it must be one of client, fournisseur, prospect',
    ],
  ],
  editClient: [
    [{ category: 'ami' }, -8, 'Missing parameter client_id'],
    [{ client_id: UNKNOWN_ID, category: 'ami' }, -9, 'Client not found'],
    [
      { client_id: '19', category: 'ami' },
      -903,
      '[sandbox] Invalid parameter category: it must be one of client, fournisseur, prospect',
    ],
  ],
  getService: [
    [{}, -13, 'Missing parameter service_id'],
    [{ service_id: UNKNOWN_ID }, -14, 'Service not found'],
    [{ service_id: '75' }, -14, 'Service not found'],
  ],
  createService: [
    [{ category: 'x' }, -15, 'Missing parameter service_name'],
    [{ category: 'x', service_name: 'S' }, -16, 'Missing parameter price'],
    [
      { category: 'x', service_name: 'S', price: '1' },
      -27,
      'The category of the service must be one of the following (services, produits)',
    ],
    [
      { service_name: 'S', price: '1,50' },
      -905,
      '[sandbox] Invalid parameter price: write numbers as 1234.5, with a dot',
    ],
  ],
  createInvoice: [
    [{}, -9, 'Missing parameter client_id'],
    [{ client_id: UNKNOWN_ID }, -901, '[sandbox] Missing parameter line_service_id[]'],
    [
      { client_id: UNKNOWN_ID, line_service_id: [UNKNOWN_ID] },
      -902,
      '[sandbox] Missing parameter line_quantity[]',
    ],
    [{ ...lines, client_id: UNKNOWN_ID, line_service_id: [UNKNOWN_ID] }, -10, 'Client not found'],
    [
      { ...lines, client_id: '19', line_service_id: [UNKNOWN_ID], line_quantity: ['x'] },
      -14,
      'Service not found',
    ],
    [
      { ...lines, client_id: '19', line_quantity: ['x'] },
      -905,
      '[sandbox] Invalid parameter line_quantity[0]: write numbers as 1234.5, with a dot',
    ],
    [
      { ...lines, client_id: '19', invoice_date: '2026-02-30' },
      -904,
      '[sandbox] Invalid parameter invoice_date: it must be a date, YYYY-MM-DD',
    ],
    [
      { ...lines, client_id: '19', vat_enable: 'yes' },
      -914,
      '[sandbox] Invalid parameter vat_enable: it must be 0 or 1',
    ],
    [
      { ...lines, client_id: '19', invoice_vat: '200' },
      -905,
      '[sandbox] Invalid parameter invoice_vat: it must be between 0 and 100 percent',
    ],
    [
      { ...lines, client_id: '19', line_quantity: ['9999999999'], line_price: ['9999999999'] },
      -917,
      '[sandbox] The amounts of the document are out of range',
    ],
  ],
  getInvoice: [
    [{}, -17, 'Missing parameter invoice_id'],
    [{ invoice_id: UNKNOWN_ID }, -20, 'Invoice not found'],
  ],
  listInvoice: [
    [{ page_index: '-1' }, -39, 'Missing parameter invoice_status'],
    [{ invoice_status: 'late', page_index: '-1' }, -40, 'Invalid parameter invoice_status'],
    [{ invoice_status: 'later', page_index: '-1' }, -41, 'Invalid parameter page_index'],
    [{ invoice_status: 'later', page_index: '1.5' }, -41, 'Invalid parameter page_index'],
    [{ invoice_status: 'later', page_index: '99999' }, -41, 'Invalid parameter page_index'],
  ],
  editInvoice: [
    [{}, -17, 'Missing parameter invoice_id'],
    [{ invoice_id: UNKNOWN_ID }, -9, 'Missing parameter client_id'],
    [
      { invoice_id: UNKNOWN_ID, client_id: UNKNOWN_ID },
      -901,
      '[sandbox] Missing parameter line_service_id[]',
    ],
    [{ ...lines, invoice_id: UNKNOWN_ID, client_id: UNKNOWN_ID }, -20, 'Invoice not found'],
    [{ ...lines, invoice_id: '1001', client_id: UNKNOWN_ID }, -10, 'Client not found'],
    [
      { ...lines, invoice_id: '1001', client_id: '19', line_service_id: [UNKNOWN_ID] },
      -14,
      'Service not found',
    ],
  ],
  sendInvoice: [
    [{}, -17, 'Missing parameter invoice_id'],
    [{ invoice_id: UNKNOWN_ID }, -20, 'Invoice not found'],
    [{ invoice_id: '1001', email_template_id: UNKNOWN_ID }, -907, '[sandbox] Email template not found'],
    [
      { invoice_id: '1001', email_to: 'nobody' },
      -914,
      '[sandbox] Invalid parameter email_to: it must be one email address',
    ],
  ],
  getInvoiceMailHistory: [
    [{}, -17, 'Missing parameter invoice_id'],
    [{ invoice_id: UNKNOWN_ID }, -20, 'Invoice not found'],
  ],
  createPayment: [
    [{}, -17, 'Missing parameter invoice_id'],
    [{ invoice_id: UNKNOWN_ID }, -18, 'Missing parameter montant'],
    [{ invoice_id: UNKNOWN_ID, montant: 'x' }, -19, 'Missing parameter type'],
    [{ invoice_id: UNKNOWN_ID, montant: 'x', type: 'gold' }, -20, 'Invoice not found'],
    [
      { invoice_id: '1001', montant: 'x', type: 'cb' },
      -905,
      '[sandbox] Invalid parameter montant: write numbers as 1234.5, with a dot',
    ],
    [
      { invoice_id: '1001', montant: '5', type: 'gold' },
      -906,
      '[sandbox] Invalid parameter type: it must be one of cb, check, especes, paypal, virement, other',
    ],
    [
      { invoice_id: '1001', montant: '5', type: 'cb', payment_date: '12/10/2026' },
      -904,
      '[sandbox] Invalid parameter payment_date: it must be a date, YYYY-MM-DD',
    ],
  ],
  editPayment: [
    [{}, -17, 'Missing parameter invoice_id'],
    [{ invoice_id: UNKNOWN_ID }, -20, 'Invoice not found'],
    [{ invoice_id: '1001', payment_id: UNKNOWN_ID }, -909, '[sandbox] Payment not found'],
  ],
  deleteAllPayments: [
    [{}, -17, 'Missing parameter invoice_id'],
    [{ invoice_id: UNKNOWN_ID }, -20, 'Invoice not found'],
  ],
  createExpense: [
    [{}, -21, 'Missing parameter supplier_id'],
    [{ supplier_id: UNKNOWN_ID }, -18, 'Missing parameter amount'],
    [{ supplier_id: UNKNOWN_ID, amount: 'x' }, -19, 'Missing parameter payment_type'],
    [{ supplier_id: UNKNOWN_ID, amount: 'x', payment_type: 'gold' }, -908, '[sandbox] Supplier not found'],
    [{ supplier_id: '19', amount: '1', payment_type: 'cb' }, -908, '[sandbox] Supplier not found'],
    [
      { supplier_id: '41', amount: '1', payment_type: 'paypal' },
      -906,
      '[sandbox] Invalid parameter payment_type: it must be one of cb, check, virement, prelevement, especes, tip, other',
    ],
  ],
  editExpense: [
    [{}, -23, 'Missing parameter expense_id'],
    [{ expense_id: UNKNOWN_ID }, -21, 'Missing parameter supplier_id'],
    [{ expense_id: UNKNOWN_ID, supplier_id: UNKNOWN_ID }, -18, 'Missing parameter amount'],
    [{ expense_id: UNKNOWN_ID, supplier_id: UNKNOWN_ID, amount: '1' }, -19, 'Missing parameter payment_type'],
    [
      { expense_id: UNKNOWN_ID, supplier_id: UNKNOWN_ID, amount: '1', payment_type: 'cb' },
      -24,
      'Expense not found',
    ],
    [
      { expense_id: '71', supplier_id: UNKNOWN_ID, amount: '1', payment_type: 'cb' },
      -908,
      '[sandbox] Supplier not found',
    ],
  ],
  getExpense: [
    [{}, -23, 'Missing parameter expense_id'],
    [{ expense_id: UNKNOWN_ID }, -24, 'Expense not found'],
  ],
  getEstimate: [
    [{}, -25, 'Missing parameter estimate_id'],
    [{ estimate_id: UNKNOWN_ID }, -26, 'Estimate not found'],
  ],
  createEstimate: [
    [{}, -9, 'Missing parameter client_id'],
    [{ client_id: UNKNOWN_ID }, -901, '[sandbox] Missing parameter line_service_id[]'],
    [{ ...lines, client_id: UNKNOWN_ID }, -10, 'Client not found'],
    [{ ...lines, client_id: '19', line_service_id: [UNKNOWN_ID] }, -14, 'Service not found'],
  ],
  transformEstimate: [
    [{}, -25, 'Missing parameter estimate_id'],
    [{ estimate_id: UNKNOWN_ID }, -26, 'Estimate not found'],
  ],
  createCreditNote: [
    [{}, -17, 'Missing parameter invoice_id'],
    [{ invoice_id: UNKNOWN_ID }, -20, 'Invoice not found'],
  ],
};

const partnerRefusals: Record<string, [Sent, number, string][]> = {
  deleteAccount: [
    [{}, -35, 'Missing parameter company_id'],
    [{ company_id: UNKNOWN_ID }, -36, 'Account not found'],
  ],
  updateAccount: [
    [{}, -35, 'Missing parameter company_id'],
    [{ company_id: UNKNOWN_ID }, -37, 'Missing parameter subscription_status'],
    [{ company_id: UNKNOWN_ID, subscription_status: 'x' }, -36, 'Account not found'],
    [{ company_id: '550', subscription_status: 'x' }, -38, 'Parameter subscription_status invalid'],
  ],
};

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ dailyLimit: null });
});
afterAll(() => sandbox.close());

describe('errors, in the order in which the sandbox checks for them', () => {
  for (const [action, rows] of Object.entries(refusals)) {
    test.each(rows)(`${action} %j returns %i %s`, async (parameters, code, message) => {
      expect(await call(sandbox, action, parameters)).toEqual({ error: { code, message } });
    });
  }
  for (const [action, rows] of Object.entries(partnerRefusals)) {
    test.each(rows)(`a partner's ${action} %j returns %i %s`, async (parameters, code, message) => {
      const partner = { url: sandbox.url, ...seedAccounts.partner };
      expect(await call(partner, action, parameters)).toEqual({ error: { code, message } });
    });
  }

  test("a partner's token has no account, and an account's token has no partner's rights", async () => {
    const partner = { url: sandbox.url, ...seedAccounts.partner };
    const noAccount = { code: -28, message: 'Your Token is not associated with a Factomos account' };
    expect(await call(partner, 'getClient', { client_id: '19' })).toEqual({ error: noAccount });
    expect(await call(partner, 'getConnectionToken')).toEqual({ error: noAccount });
    expect(await call(partner, 'getClient')).toMatchObject({ error: { code: -8 } });
    const refused = { error: { code: -33, message: 'Action not authorized' } };
    expect(await call(sandbox, 'deleteAccount', { company_id: '550' })).toEqual(refused);
    expect(
      await call(sandbox, 'updateAccount', { company_id: UNKNOWN_ID, subscription_status: 'x' }),
    ).toEqual(refused);
  });

  test('a readonly account can be read, but a blocked one cannot', async () => {
    await using own = await createSandbox();
    const partner = { url: own.url, ...seedAccounts.partner };
    await call(partner, 'updateAccount', { company_id: '550', subscription_status: 'readonly' });
    expect(await call(own, 'getClient', { client_id: '19' })).toMatchObject({ error: { code: 0 } });
    expect(await call(own, 'createService', { service_name: 'S', price: '1' })).toMatchObject({
      error: { code: -910 },
    });
    await call(partner, 'updateAccount', { company_id: '550', subscription_status: 'blocked' });
    expect(await call(own, 'getClient', { client_id: '19' })).toMatchObject({ error: { code: -911 } });
    await call(partner, 'updateAccount', { company_id: '550', subscription_status: 'active' });
    expect(await call(own, 'createService', { service_name: 'S', price: '1' })).toMatchObject({
      error: { code: 0 },
    });
  });
});
