import { type Account } from '../account/account.ts';
import { toCents } from './cents.ts';
import { type Look } from './look.ts';

/** Compares what is paid with what was paid before the write, in one call each. */
export function lookForPayment(account: Account, params: Record<string, unknown>): Look {
  const paid = async () => {
    const { result } = await account.readFresh('getInvoice', { invoice_id: String(params.invoice_id) });
    return toCents(result.invoice.figures_paid);
  };
  return {
    // A later run may know another amount, or none where it pays what is due.
    before: async () => ({ before: toWhole(await paid()), amount: toWhole(toCents(params.montant)) }),
    find: async ({ before, amount }) => {
      if (before === undefined || amount === undefined)
        return { found: false, why: 'Look for It First does not know what was paid before.' };
      const rise = (await paid()) - fromWhole(before);
      if (rise === fromWhole(amount)) return { found: true };
      return {
        found: false,
        why:
          rise === 0
            ? 'Look for It First found no more paid than before.'
            : `Look for It First found ${(rise / 100).toFixed(2)} EUR more paid than before, which is another amount.`,
      };
    },
  };
}

/** A credit note is paid with less than 0: whole numbers from 0 on stand for both. */
const toWhole = (cents: number) => (cents < 0 ? -2 * cents - 1 : 2 * cents);
const fromWhole = (whole: number) => (whole % 2 === 0 ? whole / 2 : -(whole + 1) / 2);
