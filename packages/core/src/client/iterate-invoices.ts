import { type InvoiceRow, type InvoiceStatus } from '../catalogue/action-types.ts';
import { ValidationError } from '../errors/errors.ts';
import { isFactomosError } from '../errors/guards.ts';
import { type ActionMethods } from './action-methods.ts';
import { type CallOptions } from './options.ts';
import { mustBeObject, requestError } from './request-error.ts';

export interface IterateInvoicesParams {
  status: InvoiceStatus;
  /** The most invoices to give. Default: all. */
  limit?: number | undefined;
}

const PAGE = 50;
/** "Invalid parameter page_index": the row to start from is beyond the last. */
const BEYOND_THE_END = -41;
/** How often it goes back for that without finding anything new: more often, and the list does not change, but counts otherwise. */
const PATIENCE = 2;

/**
 * Walks the pages, the newest invoice first. Pages are cut by row, so an invoice that joins the status meanwhile pushes the others back, and
 * one comes again: it is given once. One that leaves pulls them up, which shows in the total: as many rows are asked for again. Only when
 * one leaves while an older one joins does the total show nothing. Should `page_index` count something else than rows, it ends with an error
 * rather than leave out the rest, or ask for ever.
 */
export async function* iterateInvoices(
  client: Pick<ActionMethods, 'listInvoice'>,
  params: IterateInvoicesParams,
  options?: CallOptions,
): AsyncGenerator<InvoiceRow, void, undefined> {
  mustBeObject('listInvoice', 'params', params);
  const { status, limit = Infinity } = params;
  if (limit !== Infinity && !(Number.isSafeInteger(limit) && limit > 0)) {
    const problem = { field: 'limit', message: 'must be a whole number above 0' };
    throw requestError('listInvoice', [problem], 'Leave it out to get all.');
  }
  const seen = new Set<string>();
  let offset = 0;
  let total: number | undefined;
  let hasGoneBack = false;
  let refusals = 0;
  for (;;) {
    const page = await readPage(client, status, offset, options, refusals < PATIENCE);
    if (page === undefined) {
      refusals += 1;
      offset = Math.max(0, offset - PAGE);
      hasGoneBack = true;
      continue;
    }
    const { invoices, pagination } = page;
    const left = (total ?? 0) - pagination.total_invoices;
    total = pagination.total_invoices;
    if (left > 0 && offset > 0) {
      offset = Math.max(0, offset - left);
      hasGoneBack = true;
      continue;
    }
    const before = seen.size;
    for (const invoice of invoices) {
      if (seen.has(invoice.id)) continue;
      seen.add(invoice.id);
      yield invoice;
      if (seen.size >= limit) return;
    }
    if (offset > 0 && left === 0 && !hasGoneBack && seen.size === before) throw nothingNew(offset, total);
    if (seen.size > before) refusals = 0;
    offset += invoices.length;
    if (invoices.length === 0 || offset >= total) return;
  }
}

/** Undefined when so many invoices left the status that the row is beyond the last. */
async function readPage(
  client: Pick<ActionMethods, 'listInvoice'>,
  status: InvoiceStatus,
  offset: number,
  options: CallOptions | undefined,
  mayGoBack: boolean,
) {
  try {
    const page = offset === 0 ? {} : { page_index: offset };
    return await client.listInvoice({ invoice_status: status, ...page }, options);
  } catch (error) {
    const isBeyond = isFactomosError(error, 'api') && error.serverCode === BEYOND_THE_END;
    if (isBeyond && offset > 0 && mayGoBack) return undefined;
    throw error;
  }
}

function nothingNew(offset: number, total: number): ValidationError {
  return new ValidationError({
    action: 'listInvoice',
    subject: 'answer',
    problems: [
      { field: 'invoices', message: `from row ${offset} of ${total} on are none that did not come before` },
    ],
    hint: 'Factomos counts its pages in another way than its manual shows: report it. Read the rest in Factomos.',
  });
}
