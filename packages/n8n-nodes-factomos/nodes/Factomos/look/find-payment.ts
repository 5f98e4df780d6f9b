import { type Account } from '../account/account.ts';
import { toCents } from './cents.ts';
import { type Look } from './look.ts';

/** Compares the paid total with the one before the write. One call before the write, and one to look. */
export function lookForPayment(account: Account, params: Record<string, unknown>): Look {
  const paid = async () => {
    const { result } = await account.readFresh('getInvoice', { invoice_id: String(params.invoice_id) });
    return toCents(result.invoice.figures_paid);
  };
  return {
    // The amount is stored too: a later run may be given another one, or none when it pays what is due.
    before: async () => ({ before: toWhole(await paid()), amount: toWhole(toCents(params.montant)) }),
    find: async ({ before, amount }) => {
      if (before === undefined || amount === undefined)
        return { found: false, why: 'Look for It First does not know the paid total before the write.' };
      const rise = (await paid()) - fromWhole(before);
      if (rise === fromWhole(amount)) return { found: true };
      return {
        found: false,
        why:
          rise === 0
            ? 'Look for It First found that the paid total has not changed.'
            : `Look for It First found that the paid total rose by ${(rise / 100).toFixed(2)} EUR, which is another amount.`,
      };
    },
  };
}

/**
 * Maps positive and negative cents to whole numbers from 0 on, since stored numbers cannot be negative. Payments of credit notes are
 * negative.
 */
const toWhole = (cents: number) => (cents < 0 ? -2 * cents - 1 : 2 * cents);
const fromWhole = (whole: number) => (whole % 2 === 0 ? whole / 2 : -(whole + 1) / 2);
