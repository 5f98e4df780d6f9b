import { type ActionName } from 'factomos-core';
import { type Account } from '../account/account.ts';
import { lookForCreditNote } from './find-credit-note.ts';
import { lookForEmail } from './find-email.ts';
import { lookForInvoice } from './find-invoice.ts';
import { lookForPayment } from './find-payment.ts';
import { lookForTransformed } from './find-transformed.ts';
import { type Look } from './look.ts';

const LOOKS: Partial<Record<ActionName, (account: Account, params: Record<string, unknown>) => Look>> = {
  createCreditNote: lookForCreditNote,
  createInvoice: lookForInvoice,
  createPayment: lookForPayment,
  sendInvoice: lookForEmail,
  transformEstimate: lookForTransformed,
};

/**
 * The look for an action. Undefined for actions that have none.
 *
 * @param complete adds the parameters that have not been looked up, because this run did not write
 */
export function createLook(
  action: ActionName,
  account: Account,
  params: Record<string, unknown>,
  complete: () => Promise<void>,
): Look | undefined {
  const look = LOOKS[action]?.(account, params);
  return (
    look && {
      ...look,
      find: async (notes) => {
        await complete();
        return await look.find(notes);
      },
    }
  );
}
