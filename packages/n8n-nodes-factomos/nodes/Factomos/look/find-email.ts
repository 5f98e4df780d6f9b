import { mayBeSince, parisInstants } from 'factomos-core';
import { type Account } from '../account/account.ts';
import { type Look } from './look.ts';

/** Looks for an email that is dated after the start of the write, in one call. */
export function lookForEmail(account: Account, params: Record<string, unknown>): Look {
  const { email_to: address } = params;
  const isToThem = (sentTo: string | null) =>
    address === undefined || sentTo === null || plain(sentTo) === plain(address);
  return {
    find: async ({ start }) => {
      const { result } = await account.readFresh('getInvoiceMailHistory', {
        invoice_id: String(params.invoice_id),
      });
      const possible = result['invoice-emails'].filter(
        ({ email_date, email_to }) => mayBeSince(email_date, start) && isToThem(email_to),
      );
      const [email] = possible;
      if (!email) return { found: false, why: 'Look for It First found no email since then.' };
      if (possible.length > 1)
        return {
          found: false,
          why: `Look for It First found ${possible.length} emails that may have been sent since then.`,
        };
      const instants = parisInstants(email.email_date ?? '');
      const isSince = instants.length > 0 && instants.every((instant) => instant >= start);
      return isSince && email.email_to !== null
        ? { found: true }
        : { found: false, why: 'Look for It First found an email that may have been sent before.' };
    },
  };
}

const plain = (text: unknown) => String(text).trim().toLowerCase();
