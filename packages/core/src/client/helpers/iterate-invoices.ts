import { type InvoiceStatus } from '../../catalogue/spec/choices.ts';
import { type ActionMethods, type InvoiceRow } from '../actions.generated.ts';
import { type CallOptions } from '../request/options.ts';
import { mustBeObject, requestError } from '../../errors/to-request-error.ts';
import { unknownOptions } from '../../errors/unknown-options.ts';
import { InvoicePager } from './invoice-pager.ts';

export interface IterateInvoicesParams {
  invoice_status: InvoiceStatus;
  /** The most invoices to give. Default: all. */
  limit?: number | undefined;
}

export async function* iterateInvoices(
  client: Pick<ActionMethods, 'listInvoice'>,
  params: IterateInvoicesParams,
  options?: CallOptions,
): AsyncGenerator<InvoiceRow, void, undefined> {
  mustBeObject('listInvoice', 'params', params);
  const misspelt = unknownOptions(params, ['invoice_status', 'limit'], { status: 'invoice_status' });
  if (misspelt.length > 0) throw requestError('listInvoice', misspelt);
  const { invoice_status, limit = Infinity } = params;
  if (limit !== Infinity && !(Number.isSafeInteger(limit) && limit > 0)) {
    const problem = { field: 'limit', message: 'must be a whole number above 0' };
    throw requestError('listInvoice', [problem], 'Leave it out to get all.');
  }
  const readPage = (row: number) =>
    client.listInvoice({ invoice_status, ...(row > 0 && { page_index: row }) }, options);
  const pager = new InvoicePager(readPage, { limit });
  let given = 0;
  while (!pager.isDone) {
    const { rows } = await pager.next();
    for (const row of rows) {
      yield row;
      given += 1;
      if (given >= limit) return;
    }
  }
}
