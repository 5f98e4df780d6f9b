import { invoiceStatuses, statusCondition } from '../../documents/status.ts';
import { invoices } from '../../store/schema.ts';
import { listedInvoices } from '../../serializers/invoice.ts';
import { type AccountAction, type Call, missing } from '../call/action.ts';
import { refuse } from '../call/refusal.ts';

const PAGE_SIZE = 50;
/** The first index of the table: company, settlement, id, term. */
const INDEX_BY_ID = 'invoices_0';

export const listInvoice: AccountAction = {
  name: 'listInvoice',
  effect: 'read',
  access: 'account',
  parameters: ['invoice_status', 'page_index'],
  required: [missing('invoice_status', -39)],
  run: (call) => {
    const { store, parameters, today } = call;
    const { sql, values } = condition(call);
    const total = store.number(`SELECT count(*) FROM invoices ${sql}`, ...values);
    const sent = parameters.text('page_index') || '0';
    const offset = /^\d{1,15}$/.test(sent) ? Number(sent) : Number.NaN;
    if (!(offset <= total)) return refuse(-41, 'Invalid parameter page_index');
    // Ids alone first, from the index that has them in order, so skipping thousands of rows costs little. The one by term, which counts
    // fastest, would have to sort them.
    const rows = store.select(
      invoices,
      `JOIN (SELECT id AS picked FROM invoices INDEXED BY ${INDEX_BY_ID} ${sql} ORDER BY id DESC LIMIT ? OFFSET ?) ON picked = invoices.id ORDER BY id DESC`,
      ...values,
      PAGE_SIZE,
      offset,
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
