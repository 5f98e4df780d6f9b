import { insertCreditNote } from '../../documents/invoices.ts';
import { linesOf } from '../../documents/lines.ts';
import { negated } from '../../documents/negate.ts';
import { invoices } from '../../store/schema.ts';
import { createdInvoiceAnswer } from '../../serializers/created-document.ts';
import { type AccountAction, missing } from '../call/action.ts';
import { requireInvoice } from '../call/look-up.ts';
import { refuseWithSandboxCode } from '../call/refusal.ts';

export const createCreditNote: AccountAction = {
  name: 'createCreditNote',
  effect: 'write',
  access: 'account',
  parameters: ['invoice_id'],
  required: [missing('invoice_id', -17)],
  run: (call) => {
    const { store, company, today } = call;
    const invoice = requireInvoice(call);
    if (invoice.type === 'avoir')
      return refuseWithSandboxCode('notCreditable', 'A credit note cannot be credited');
    if (store.find(invoices, { credited_invoice_id: invoice.id }) !== undefined) {
      return refuseWithSandboxCode('notCreditable', 'The invoice has a credit note already');
    }
    const note = insertCreditNote(
      store,
      company,
      invoice,
      negated(linesOf(store, 'invoice', invoice)),
      today,
    );
    call.notify('create_avoir', note.id);
    return createdInvoiceAnswer(note);
  },
};
