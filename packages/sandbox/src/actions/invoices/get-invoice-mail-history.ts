import { mails } from '../../store/schema.ts';
import { mailAnswer } from '../../serializers/mail.ts';
import { type AccountAction, missing } from '../call/action.ts';
import { requireInvoice } from '../call/look-up.ts';

export const getInvoiceMailHistory: AccountAction = {
  name: 'getInvoiceMailHistory',
  effect: 'read',
  access: 'account',
  parameters: ['invoice_id'],
  required: [missing('invoice_id', -17)],
  run: (call) => {
    const invoice = requireInvoice(call);
    return { 'invoice-emails': call.store.list(mails, { invoice_id: invoice.id }).map(mailAnswer) };
  },
};
