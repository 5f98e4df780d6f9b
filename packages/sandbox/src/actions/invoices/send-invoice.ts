import { parisDateTime } from '../../documents/days.ts';
import { sendByMail } from '../../documents/send-invoice.ts';
import { emailTemplates, type EmailTemplateRow } from '../../store/schema.ts';
import { type AccountAction, type Call, missing } from '../call/action.ts';
import { findOwned, requireInvoice } from '../call/look-up.ts';
import { refuseWithSandboxCode } from '../call/refusal.ts';

export const sendInvoice: AccountAction = {
  name: 'sendInvoice',
  effect: 'write',
  access: 'account',
  parameters: ['invoice_id', 'email_template_id', 'email_to'],
  required: [missing('invoice_id', -17)],
  run: (call) => {
    const invoice = requireInvoice(call);
    const template = parseTemplate(call);
    const at = parisDateTime(call.clock.now());
    const problem = sendByMail(call.store, call.company, invoice, { at, template, to: recipient(call) });
    if (problem === 'no-template') return noTemplate();
    if (problem === 'no-recipient') {
      return refuseWithSandboxCode('noRecipient', 'The client has no e-mail address: send email_to');
    }
    call.notify('send_invoice', invoice.id);
    return {};
  },
};

function parseTemplate(call: Call): EmailTemplateRow | undefined {
  const { parameters, quirks } = call;
  if (!parameters.has('email_template_id')) return undefined;
  const template = findOwned(call, emailTemplates, parameters.id('email_template_id')) ?? noTemplate();
  if (template.template_type === 'invoice' || quirks.reminderTemplate === 'sent') return template;
  if (quirks.reminderTemplate === 'refused') return noTemplate();
  call.hint(`The template ${template.id} is not for invoices and was replaced by one that is`);
  return undefined;
}

function noTemplate(): never {
  return refuseWithSandboxCode('templateNotFound', 'E-mail template not found');
}

function recipient({ parameters }: Call): string | undefined {
  const to = parameters.text('email_to');
  if (to === '') return undefined;
  if (!/^[^\s@]+@[^\s@]+$/.test(to)) {
    return refuseWithSandboxCode('invalidValue', 'Invalid parameter email_to: it must be one e-mail address');
  }
  return to;
}
