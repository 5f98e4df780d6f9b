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
    before: async () => toWhole(await paid()),
    find: async ({ before }) => {
      if (before === undefined)
        return { found: false, why: 'Look for It First does not know what was paid before.' };
      const rise = (await paid()) - fromWhole(before);
      if (rise === toCents(params.montant)) return { found: true };
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
