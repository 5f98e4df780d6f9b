import { parisDay } from 'factomos-core';
import { type Account } from '../account/account.ts';
import { NEW_INVOICE, plainId } from './find-invoice.ts';
import { type Look } from './look.ts';
import { findOnlyInvoice } from './only-invoice.ts';

/** Looks for an invoice that names the estimate and is dated since. */
export function lookForTransformed(account: Account, params: Record<string, unknown>): Look {
  return {
    find: async ({ start, hold }) => {
      const estimate = plainId(params.estimate_id);
      const from = parisDay(start);
      return await findOnlyInvoice(
        account,
        {
          statuses: NEW_INVOICE,
          from,
          isOther: (row) => row.estimate_id !== estimate,
          isLike: (_row, day) => day >= from,
          noun: 'invoice',
          likeness: 'of this estimate that is dated since then',
        },
        hold,
      );
    },
  };
}
