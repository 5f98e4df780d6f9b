import { type ActionName } from 'factomos-core';
import { type Account } from '../account/account.ts';
import { lookForEmail } from './find-email.ts';
import { lookForInvoice } from './find-invoice.ts';
import { lookForPayment } from './find-payment.ts';
import { type Look } from './look.ts';

/** The look for an action. Undefined for actions that have none. */
export function createLook(
  action: ActionName,
  account: Account,
  params: Record<string, unknown>,
): Look | undefined {
  switch (action) {
    case 'createInvoice':
      return lookForInvoice(account, params);
    case 'sendInvoice':
      return lookForEmail(account, params);
    case 'createPayment':
      return lookForPayment(account, params);
    default:
      return undefined;
  }
}
