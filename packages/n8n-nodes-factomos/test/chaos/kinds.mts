import { type FactomosClient } from 'factomos-core';
import { seedIds } from 'factomos-sandbox';
import type { IDataObject } from 'n8n-workflow';
import { byId } from '../action/cases/by-id.mts';

/** What identifies a write: its mark in the records, and the fields of its item. */
export interface Subject {
  readonly mark: string;
  readonly json: Readonly<Record<string, string | number>>;
}

/** Runs the node without faults. @returns its items */
export type Look = (parameters: IDataObject) => Promise<Readonly<Record<string, unknown>>[]>;

/** An operation that writes. */
export interface Kind {
  /** The action as the records name it. */
  readonly action: string;
  /** The parameters of the node, which take what varies from the item. */
  readonly parameters: IDataObject & { resource: string; operation: string };
  /** The result field with the ID of the created object. */
  readonly idField?: string;
  readonly hasLook?: boolean;
  /** Creates what the write needs. `price` is unique in the run. */
  readonly prepare: (calm: FactomosClient, mark: string, price: number) => Promise<Subject> | Subject;
  /** What the error of an unknown outcome says to do. */
  readonly hint: RegExp;
  /** Does what the hint says. Undefined where the hint sends people to Factomos itself. */
  readonly verify?: (look: Look, subject: Subject) => Promise<boolean>;
}

const { client: client_id, service: service_id } = seedIds;
const NEW_INVOICES = {
  resource: 'invoice',
  operation: 'getMany',
  invoiceStatus: ['pending', 'later', 'paid'],
};

const invoice = async (calm: FactomosClient, price: number): Promise<string> =>
  (await calm.createInvoice({ client_id, lines: [{ service_id, quantity: 1, price }] })).invoice_id;
const estimate = async (calm: FactomosClient, price: number): Promise<string> =>
  (await calm.createEstimate({ client_id, lines: [{ service_id, quantity: 1, price }] })).estimate_id;
const lines = {
  line: [
    { kind: 'service', serviceId: String(service_id), quantity: 1, price: '={{ $json.price }}', text: '' },
  ],
};
const invoiceId = byId('={{ $json.invoice_id }}');
const paid = async (look: Look, { json }: Subject): Promise<unknown> =>
  (await look({ resource: 'invoice', operation: 'get', invoiceId: byId(json.invoice_id ?? '') }))[0]
    ?.figures_paid;

export const KINDS: readonly Kind[] = [
  {
    action: 'createInvoice',
    parameters: {
      resource: 'invoice',
      operation: 'create',
      clientId: byId(client_id),
      lines,
      additionalFields: { objet: '={{ $json.mark }}' },
    },
    idField: 'invoice_id',
    hasLook: true,
    prepare: (_calm, mark, price) => ({ mark, json: { mark, price } }),
    hint: /Get Many: the newest come first/,
    verify: async (look, { json }) =>
      (await look(NEW_INVOICES)).some(({ figures_total_withoutvat: net }) => net === json.price),
  },
  {
    action: 'sendInvoice',
    parameters: {
      resource: 'invoice',
      operation: 'send',
      invoiceId,
      additionalFields: { emailTo: '={{ $json.mark }}' },
    },
    hasLook: true,
    prepare: async (calm, mark, price) => {
      const address = `${mark}@example.com`;
      return { mark: address, json: { mark: address, invoice_id: await invoice(calm, price) } };
    },
    hint: /Get Email History/,
    verify: async (look, { mark, json }) => {
      const mails = await look({
        resource: 'invoice',
        operation: 'getEmailHistory',
        invoiceId: byId(json.invoice_id ?? ''),
      });
      return mails.some(({ email_to }) => email_to === mark);
    },
  },
  {
    action: 'createPayment',
    parameters: {
      resource: 'payment',
      operation: 'create',
      invoiceId,
      montant: 5,
      type: 'virement',
      additionalFields: { reference: '={{ $json.mark }}' },
    },
    idField: 'payment_id',
    hasLook: true,
    prepare: async (calm, mark, price) => ({ mark, json: { mark, invoice_id: await invoice(calm, price) } }),
    hint: /Invoice: Get and look at figures_paid/,
    verify: async (look, subject) => (await paid(look, subject)) === 5,
  },
  {
    action: 'createPayment',
    parameters: {
      resource: 'payment',
      operation: 'create',
      invoiceId,
      payWhatIsDue: true,
      type: 'cb',
      additionalFields: { reference: '={{ $json.mark }}' },
    },
    idField: 'payment_id',
    hasLook: true,
    prepare: async (calm, mark, price) => ({ mark, json: { mark, invoice_id: await invoice(calm, price) } }),
    hint: /Invoice: Get and look at figures_paid/,
    verify: async (look, subject) => (await paid(look, subject)) !== 0,
  },
  {
    action: 'transformEstimate',
    parameters: { resource: 'estimate', operation: 'transform', estimateId: '={{ $json.estimate_id }}' },
    idField: 'invoice_id',
    hasLook: true,
    prepare: async (calm, _mark, price) => {
      const estimate_id = await estimate(calm, price);
      return { mark: estimate_id, json: { estimate_id } };
    },
    hint: /Invoice: Get Many for an invoice whose estimate_id/,
    verify: async (look, { mark }) =>
      (await look(NEW_INVOICES)).some(({ estimate_id }) => estimate_id === mark),
  },
  {
    action: 'createCreditNote',
    parameters: { resource: 'creditNote', operation: 'create', invoiceId },
    idField: 'invoice_id',
    hasLook: true,
    prepare: async (calm, _mark, price) => {
      const invoice_id = await invoice(calm, price);
      return { mark: invoice_id, json: { invoice_id, price } };
    },
    hint: /Invoice: Get Many and the status Credit Note/,
    verify: async (look, { json }) =>
      (await look({ ...NEW_INVOICES, invoiceStatus: ['avoir'] })).some(
        ({ figures_total_withoutvat: net }) => Math.abs(Number(net)) === json.price,
      ),
  },
  {
    action: 'createClient',
    parameters: {
      resource: 'client',
      operation: 'create',
      category: 'client',
      clientCompanyName: '={{ $json.mark }}',
    },
    idField: 'client_id',
    prepare: (_calm, mark) => ({ mark, json: { mark } }),
    hint: /Look for the client in Factomos/,
  },
  {
    action: 'createClient',
    parameters: {
      resource: 'client',
      operation: 'upsert',
      category: 'client',
      clientCompanyName: '={{ $json.mark }}',
    },
    idField: 'client_id',
    prepare: (_calm, mark) => ({ mark, json: { mark } }),
    hint: /Look for the client in Factomos/,
  },
  {
    action: 'createEstimate',
    parameters: {
      resource: 'estimate',
      operation: 'create',
      clientId: byId(client_id),
      lines,
      additionalFields: { objet: '={{ $json.mark }}' },
    },
    idField: 'estimate_id',
    prepare: (_calm, mark, price) => ({ mark, json: { mark, price } }),
    hint: /Look for the estimate in Factomos/,
  },
  {
    action: 'createExpense',
    parameters: {
      resource: 'expense',
      operation: 'create',
      supplierId: String(seedIds.supplier),
      amount: 1,
      paymentType: 'cb',
      additionalFields: { comment: '={{ $json.mark }}' },
    },
    idField: 'expense_id',
    prepare: (_calm, mark) => ({ mark, json: { mark } }),
    hint: /Look for the expense in Factomos/,
  },
  {
    action: 'createExpense',
    parameters: {
      resource: 'other',
      operation: 'callAny',
      actionName: 'createExpense',
      parametersJson: '={{ $json.parameters }}',
    },
    prepare: (_calm, mark) => ({
      mark,
      json: {
        parameters: JSON.stringify({
          supplier_id: seedIds.supplier,
          amount: 1,
          payment_type: 'cb',
          comment: mark,
        }),
      },
    }),
    hint: /Check in Factomos whether it was done/,
  },
];
