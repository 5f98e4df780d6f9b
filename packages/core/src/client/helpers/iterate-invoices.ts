import { invalid } from '../../errors/problem.ts';
import { type InvoiceStatus } from '../../catalogue/spec/choices.ts';
import { type ActionMethods, type InvoiceRow } from '../actions.generated.ts';
import { type OmittedRow } from '../../decode/omitted-row.ts';
import { type CallOptions } from '../request/options.ts';
import { mustBeObject, requestError } from '../../errors/to-request-error.ts';
import { misspeltOptions } from '../../errors/misspelt-options.ts';
import { InvoicePager } from './invoice-pager.ts';
import { unreadableRowsError } from './unreadable-rows.ts';

export interface IterateInvoicesParams {
  invoice_status: InvoiceStatus;
  /** The maximum number of invoices. Default: all. */
  limit?: number | undefined;
  /**
   * Called with each row that cannot be read, such as one without its amount due. By default all other rows
   * are returned and the iteration then ends with a `validation` error, since a sum or a search over them
   * would be wrong.
   */
  onOmitted?: ((row: OmittedRow) => void) | undefined;
}

export async function* iterateInvoices(
  client: Pick<ActionMethods, 'listInvoice'>,
  params: IterateInvoicesParams,
  options?: CallOptions,
): AsyncGenerator<InvoiceRow, void, undefined> {
  mustBeObject('listInvoice', 'params', params);
  const misspelt = misspeltOptions(params, ['invoice_status', 'limit', 'onOmitted'], {
    status: 'invoice_status',
  });
  if (misspelt.length > 0) throw requestError('listInvoice', misspelt);
  const { invoice_status, limit = Infinity, onOmitted } = params;
  if (limit !== Infinity && !(Number.isSafeInteger(limit) && limit > 0)) {
    const problem = invalid('limit', 'must be a whole number above 0');
    throw requestError('listInvoice', [problem], 'Leave it out to get all.');
  }
  // Pages overlap, so such a row may be received twice.
  const omitted = new Map<string, OmittedRow>();
  const readPage = async (row: number) => {
    const page = await client.listInvoice({ invoice_status, ...(row > 0 && { page_index: row }) }, options);
    for (const one of page.omitted) {
      const key = JSON.stringify(one.raw);
      if (omitted.has(key)) continue;
      omitted.set(key, one);
      onOmitted?.(one);
    }
    return page;
  };
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
  if (omitted.size > 0 && onOmitted === undefined) {
    throw unreadableRowsError(
      'listInvoice',
      [...omitted.values()],
      'All other invoices were returned. Pass onOmitted to get these rows instead of this error.',
    );
  }
}
