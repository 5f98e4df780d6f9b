import { parisDateTime } from '../../documents/days.ts';
import { insertCreditNote } from '../../documents/invoices.ts';
import { linesOf } from '../../documents/lines.ts';
import { negated } from '../../documents/negate.ts';
import { sendByMail } from '../../documents/send-invoice.ts';
import { invoiceStatuses, statusCondition } from '../../documents/status.ts';
import { createdInvoiceAnswer } from '../../serializers/created-document.ts';
import { invoiceAnswer, listedInvoices } from '../../serializers/invoice.ts';
import { mailAnswer } from '../../serializers/mail.ts';
import { type EmailTemplateRow, emailTemplates, invoices, mails } from '../../store/schema.ts';
import { type Action, type AccountAction, type Call, missing } from '../call/action.ts';
import { findOwned, requireInvoice } from '../call/look-up.ts';
import { refuse, refuseWithSandboxCode } from '../call/refusal.ts';

const getInvoice: AccountAction = {
  name: 'getInvoice',
  effect: 'read',
  access: 'account',
  parameters: ['invoice_id'],
  required: [missing('invoice_id', -17)],
  run: (call) => ({ invoice: invoiceAnswer(call, requireInvoice(call), call.today) }),
};

const PAGE_SIZE = 50;
/** The first index of the table: company, settlement, id, term. */
const INDEX_BY_ID = 'invoices_0';

const listInvoice: AccountAction = {
  name: 'listInvoice',
  effect: 'read',
  access: 'account',
  parameters: ['invoice_status', 'page_index'],
  required: [missing('invoice_status', -39)],
  run: (call) => {
    const { store, parameters, today } = call;
    const { sql, values } = condition(call);
    const total = store.keptCount(invoices, sql, ...values);
    const sent = parameters.text('page_index') || '0';
    const offset = /^\d{1,15}$/.test(sent) ? Number(sent) : Number.NaN;
    if (!(offset <= total)) return refuse(-41, 'Invalid parameter page_index');
    // Selects only ids first, from the index that is ordered by id and from its nearer end, so that skipping
    // thousands of rows is fast.
    const count = Math.min(PAGE_SIZE, total - offset);
    const [order, skipped] = offset > total / 2 ? ['ASC', total - offset - count] : ['DESC', offset];
    const rows = store.select(
      invoices,
      `JOIN (SELECT id AS picked FROM invoices INDEXED BY ${INDEX_BY_ID} ${sql} ORDER BY id ${order} LIMIT ? OFFSET ?) ON picked = invoices.id ORDER BY id DESC`,
      ...values,
      count,
      skipped,
    );
    return {
      pagination: { first_row: String(offset), last_row: offset + rows.length - 1, total_invoices: total },
      invoices: listedInvoices(store, rows, today),
    };
  },
};

function condition({ company, parameters, today }: Call): { sql: string; values: (string | number)[] } {
  const wanted = parameters.text('invoice_status');
  const status = invoiceStatuses.find((name) => name === wanted);
  if (status === undefined) return refuse(-40, 'Invalid parameter invoice_status');
  const { sql, values } = statusCondition(status, today);
  return { sql: `WHERE company_id = ? AND ${sql}`, values: [company.id, ...values] };
}

const sendInvoice: AccountAction = {
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
      return refuseWithSandboxCode('noRecipient', 'The client has no email address: send email_to');
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
  return refuseWithSandboxCode('templateNotFound', 'Email template not found');
}

function recipient({ parameters }: Call): string | undefined {
  const to = parameters.text('email_to');
  if (to === '') return undefined;
  if (!/^[^\s@]+@[^\s@]+$/.test(to)) {
    return refuseWithSandboxCode('invalidValue', 'Invalid parameter email_to: it must be one email address');
  }
  return to;
}

const getInvoiceMailHistory: AccountAction = {
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

const createCreditNote: AccountAction = {
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

export const invoiceActions: readonly Action[] = [
  getInvoice,
  listInvoice,
  sendInvoice,
  getInvoiceMailHistory,
  createCreditNote,
];
