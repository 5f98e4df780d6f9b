import { type ActionDefinition, type ActionName, catalogue } from 'factomos-core';
import { byIds, type ByIdsAction, UNKNOWN_ID } from './by-ids.ts';
import type { AnyExampleCall, ExampleCall } from './example-call.ts';

export type { Caller } from './example-call.ts';

/** The error that a partner's token gets for every action of an account. */
const NO_ACCOUNT = { caller: 'partner', code: -28 } as const;

const LINES = [
  { title: 'Première partie' },
  { service_id: 19, quantity: 2, price: '100.5', description: 'Étude' },
] as const;

const EXPENSE = { supplier_id: 41, amount: 36.6, payment_type: 'tip' } as const;

const invoiceNotFound = { params: { invoice_id: UNKNOWN_ID }, code: -20 } as const;
const clientNotFound = { params: { client_id: UNKNOWN_ID }, code: -10 } as const;

const newInvoice = {
  invoice_id: '<string>',
  invoice_formated_number: '<string>',
  invoice_document_key: '<string>',
  invoice_date: '<string>',
  client_id: '19',
} as const;

/** The example calls that {@link byIds} does not have. They work on a new sandbox and use its ids. */
const exampleCalls: {
  readonly [Name in Exclude<ActionName, ByIdsAction>]: ExampleCall<Name>;
} & {
  readonly [Name in ByIdsAction]?: Partial<ExampleCall<Name>>;
} = {
  createAccount: {
    params: {
      username: 'nouveau@client.test',
      name: 'Nouveau & Cie',
      company_type: 'S.A.S.',
      vat_percentage: 20,
      tva_enable: true,
      app_name: 'Desk',
      webhook_url: 'https://example.test/factomos',
    },
    result: {
      company_id: '<string>',
      password: '<string>',
      auth_token: '<string>',
      api_key: '<string>',
      api_secret: '<string>',
    },
    refused: { params: { username: 'demo@factomos.test' }, code: -30 },
  },
  deleteAccount: {
    caller: 'partner',
    refused: { caller: 'main', code: -33 },
  },
  updateAccount: {
    caller: 'partner',
    params: { company_id: 551, subscription_status: 'readonly' },
    result: {},
    refused: { params: { company_id: UNKNOWN_ID }, code: -36 },
  },
  getConnectionToken: {
    params: { mode: 'normal' },
    result: { auth_token: '<string>' },
    refused: NO_ACCOUNT,
  },
  getClient: {
    result: { client: { client_id: '19', client_company_name: '<string>', client_country: '<string>' } },
  },
  createClient: {
    params: {
      category: 'client',
      client_company_name: 'Crêperie d’Été',
      client_zipcode: '01000',
      client_email: 'creperie@client.test',
    },
    result: { client_id: '<string>' },
    refused: NO_ACCOUNT,
  },
  editClient: {
    params: { client_id: 19, client_company_name: 'Café du Printemps', client_city: 'Lyon' },
    result: {},
    refused: { params: { client_id: UNKNOWN_ID }, code: -9 },
  },
  getService: {
    result: { service: { service_id: '19', price: 650, vat: 20, archived: false } },
  },
  createService: {
    params: { service_name: 'Réglage', price: 1.5, category: 'produits', unit: 'heure' },
    result: { service_id: '<string>' },
    refused: NO_ACCOUNT,
  },
  createInvoice: {
    params: {
      client_id: 19,
      objet: 'Étude',
      invoice_date: '2026-11-20',
      invoice_vat: 5.5,
      lines: LINES,
      invoice_paid: true,
    },
    result: { ...newInvoice, invoice_date: '2026-11-20' },
    refused: clientNotFound,
  },
  getInvoice: {
    result: {
      invoice: {
        id: '1001',
        invoice_status: '<string>',
        figures_total_withvat: '<number>',
        lines: '<array>',
        document_key: '<string>',
      },
    },
  },
  listInvoice: {
    params: { invoice_status: 'later', page_index: 0 },
    result: {
      pagination: { total_invoices: '<number>' },
      invoices: '<array>',
    },
    refused: NO_ACCOUNT,
  },
  editInvoice: {
    params: { invoice_id: 1001, client_id: 19, objet: 'Corrigé', lines: LINES },
    result: {
      invoice_id: '1001',
      invoice_formated_number: '<string>',
      invoice_document_key: '<string>',
    },
    refused: { params: { lines: [{ service_id: UNKNOWN_ID, quantity: 1, price: '1' }] }, code: -14 },
  },
  sendInvoice: {
    params: { invoice_id: 1001, email_to: 'compta@client.test' },
    result: {},
    refused: invoiceNotFound,
  },
  getInvoiceMailHistory: {
    result: { 'invoice-emails': '<array>' },
  },
  listEmailTemplates: {
    params: {},
    result: { 'email-templates': '<array>' },
    refused: NO_ACCOUNT,
  },
  createPayment: {
    params: {
      invoice_id: 1001,
      montant: 12.5,
      type: 'virement',
      reference: 'SEPA-1',
      payment_date: '2026-11-20',
    },
    result: { payment_id: '<string>' },
    refused: invoiceNotFound,
  },
  editPayment: {
    params: { invoice_id: 1001, montant: 3, type: 'cb' },
    result: { payment_id: '<string>' },
    refused: invoiceNotFound,
  },
  createExpense: {
    params: { ...EXPENSE, date: '2026-11-02', vat: 6.1, invoice_number: 'IN-81450-2' },
    result: { expense_id: '<string>' },
    refused: NO_ACCOUNT,
  },
  editExpense: {
    params: { ...EXPENSE, expense_id: 71, amount: 10, payment_type: 'cb', comment: 'Papier' },
    result: { expense_id: '71' },
    refused: { params: { expense_id: UNKNOWN_ID }, code: -24 },
  },
  getExpense: {
    result: {
      expense: { expense_id: '71', amount: '<number>', payment_type: '<string>', supplier_id: '41' },
    },
  },
  getEstimate: {
    result: { estimate: { id: '501', figures_total_withvat: '<number>', document_key: '<string>' } },
  },
  createEstimate: {
    params: {
      client_id: 19,
      objet: 'Scène',
      estimate_date: '2026-11-20',
      estimate_vat: 20,
      lines: LINES,
    },
    result: {
      estimate_id: '<string>',
      estimate_formated_number: '<string>',
      estimate_document_key: '<string>',
      estimate_date: '2026-11-20',
    },
    refused: clientNotFound,
  },
  transformEstimate: {
    result: newInvoice,
  },
  createCreditNote: {
    result: newInvoice,
  },
};

/** An example call of an action that works on a new sandbox. */
export function exampleCall(action: ActionName): AnyExampleCall {
  const definition: ActionDefinition = catalogue[action];
  const call = { ...byIds(definition), ...exampleCalls[action] };
  const { params, result = {}, refused } = call;
  if (params === undefined || refused === undefined)
    throw new Error(`Add an example call of ${action} to tools/example-calls/src/example-calls.ts`);
  return { ...call, params, result, refused };
}
