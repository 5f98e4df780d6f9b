import { parisDay } from 'factomos-core';
import { type Account } from '../account/account.ts';
import { toCents } from './cents.ts';
import { type Look } from './look.ts';
import { findOnlyInvoice } from './only-invoice.ts';

/** Looks for a credit note with the client and the net total of the invoice that is dated since. */
export function lookForCreditNote(account: Account, params: Record<string, unknown>): Look {
  return {
    find: async ({ start, hold }) => {
      const { result } = await account.readFresh('getInvoice', { invoice_id: String(params.invoice_id) });
      const { client_id: client, figures_total_withoutvat: net } = result.invoice;
      if (net === null)
        return { found: false, why: 'Look for It First could not read the net total of the invoice.' };
      const from = parisDay(start);
      return await findOnlyInvoice(
        account,
        {
          statuses: ['avoir'],
          from,
          isOther: (row) => row.client_id !== client,
          isLike: (row, day) =>
            row.figures_total_withoutvat === null
              ? undefined
              : day >= from && magnitude(row.figures_total_withoutvat) === magnitude(net),
          noun: 'credit note',
          likeness: 'with this client and net total that is dated since then',
        },
        hold,
      );
    },
  };
}

/** Whether Factomos gives the total of a credit note below 0 is not documented. */
const magnitude = (amount: number): number => Math.abs(toCents(amount));
