import { type CallOptions, type FactomosClient } from 'factomos-core';
import { seedIds } from 'factomos-sandbox';
import { type Random } from './random.ts';

/** A write that can be identified in the records. */
export interface MarkedWrite {
  readonly action: string;
  readonly mark: string;
  readonly send: (client: FactomosClient, options: CallOptions) => Promise<unknown>;
  /**
   * The check that the error of an unknown outcome suggests: whether the write was done. Undefined if the API
   * has none.
   */
  readonly verify?: (client: FactomosClient) => Promise<boolean>;
}

const client_id = seedIds.client;
const service_id = seedIds.service;
const DAY = '2026-03-31';

/** @param calm a client without faults, for the preparations of a write */
export async function anyWrite(random: Random, number: number, calm: FactomosClient): Promise<MarkedWrite> {
  const mark = `chaos-${number}`;
  // A total that no other invoice of the run has.
  const price = 10 + number / 100;
  const lines = [{ service_id, quantity: 1, price }];
  const invoice = async () => (await calm.createInvoice({ client_id: seedIds.client, lines })).invoice_id;
  switch (random.integer(1, 12)) {
    case 1: {
      const mails = `${mark}@example.com`;
      const invoice_id = await invoice();
      return {
        action: 'sendInvoice',
        mark: mails,
        send: (client, options) => client.sendInvoice({ invoice_id, email_to: mails }, options),
        verify: async (client) => (await client.checkSend(invoice_id, {}, { email_to: mails })).length > 0,
      };
    }
    case 2: {
      const invoice_id = await invoice();
      return {
        action: 'createPayment',
        mark,
        send: (client, options) =>
          client.createPayment({ invoice_id, montant: 5, type: 'virement', reference: mark }, options),
        verify: async (client) => (await client.checkPayment(invoice_id)).figures_paid === 5,
      };
    }
    case 3: {
      const { estimate_id } = await calm.createEstimate({ client_id, lines });
      return {
        action: 'transformEstimate',
        mark: estimate_id,
        send: (client, options) => client.transformEstimate({ estimate_id }, options),
        verify: async (client) =>
          (await client.getEstimate({ estimate_id })).estimate.estimate_status === 'gained',
      };
    }
    case 4: {
      const invoice_id = await invoice();
      return {
        action: 'createCreditNote',
        mark: invoice_id,
        send: (client, options) => client.createCreditNote({ invoice_id }, options),
        verify: async (client) => (await client.checkPayment(invoice_id)).figures_due === 0,
      };
    }
    case 5:
      return {
        action: 'createClient',
        mark,
        send: (client, options) =>
          client.createClient({ category: 'client', client_company_name: mark }, options),
      };
    case 6:
      return {
        action: 'createExpense',
        mark,
        send: (client, options) =>
          client.createExpense(
            { supplier_id: seedIds.supplier, amount: 1, payment_type: 'cb', comment: mark },
            options,
          ),
      };
    case 7:
      return {
        action: 'createEstimate',
        mark,
        send: (client, options) => client.createEstimate({ client_id, objet: mark, lines }, options),
      };
    default:
      return {
        action: 'createInvoice',
        mark,
        send: (client, options) =>
          client.createInvoice({ client_id, objet: mark, invoice_date: DAY, lines }, options),
        verify: async (client) =>
          (await client.findPossibleDuplicates({ client_id, date: DAY, net_total: price })).length > 0,
      };
  }
}
