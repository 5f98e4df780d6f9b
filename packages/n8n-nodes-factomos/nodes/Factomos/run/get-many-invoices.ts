import { type InvoiceStatus, invoiceStatuses, parisDay, type Problem } from 'factomos-core';
import { choiceLabel } from 'factomos-core/labels/en';
import { type IDataObject, type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { statusOrder } from '../resources/status-order.ts';
import { type Account } from '../account/account.ts';
import { type WalkedInvoice } from '../account/invoice-walk.ts';
import { type InvoiceFilter, parseInvoiceFilter } from '../input/invoice-filter.ts';
import { itemParameter } from '../input/item-parameter.ts';
import { limitOf } from '../input/limit.ts';
import { entityItem } from '../output/items.ts';
import { counted } from '../../shared/values/counted.ts';
import { property } from '../../shared/values/property.ts';
import { showWarnings } from '../write/show-warnings.ts';
import { dayOf, matchInvoice, overdueStatuses } from './match-invoice.ts';
import { sortInvoices } from './sort-invoices.ts';

/** The query of one item. */
interface Query {
  statuses: InvoiceStatus[];
  filter: InvoiceFilter;
  limit: number;
  sortBy: string;
  /** The earliest day that can match. If the list is sorted by date, reading can stop there. */
  oldestDay: string | undefined;
}

/** The invoices found, and a message for each one that could not be read or compared. */
interface Found {
  invoices: Map<string, WalkedInvoice>;
  problems: Map<string, string>;
}

/** Lists the invoices of the chosen statuses, each invoice once, with as few calls as possible. */
export async function getManyInvoices(
  ctx: IExecuteFunctions,
  account: Account,
  itemIndex: number,
  options: { simplify: boolean; baseUrl: string },
): Promise<IDataObject[]> {
  const query = parseQuery(ctx, itemIndex);
  const leaveOut = itemParameter(ctx, 'leaveOutUnreadableRows', itemIndex, false) === true;
  // An invoice that changes its status during the walk may come in both lists: the later row counts.
  const found: Found = { invoices: new Map(), problems: new Map() };
  for (const status of query.statuses) {
    if (query.sortBy === 'listed' && found.invoices.size >= query.limit) break;
    await readStatus(account, status, query, found);
    if (found.problems.size > 0 && !leaveOut) throw unreadableRows(ctx, itemIndex, status, found.problems);
  }
  if (found.problems.size > 0) showWarnings(ctx, [`Left out: ${countedSentence(found.problems)}`]);
  return sortInvoices([...found.invoices.values()], query.sortBy)
    .slice(0, query.limit)
    .map(({ row, raw }) => entityItem('listInvoice', { ...row }, raw, options));
}

function parseQuery(ctx: IExecuteFunctions, itemIndex: number): Query {
  const filter = parseInvoiceFilter(ctx, itemIndex);
  const chosen = statuses(ctx, itemIndex);
  const given = itemParameter(ctx, 'options', itemIndex, {});
  const assumesNewestFirst = property(given, 'assumeNewestFirst') === true;
  const sortBy = property(given, 'sortBy');
  return {
    statuses: filter.minDaysOverdue === undefined ? chosen : [...overdueStatuses],
    filter,
    limit: limitOf(ctx, itemIndex),
    sortBy: typeof sortBy === 'string' && sortBy !== '' ? sortBy : 'listed',
    oldestDay: assumesNewestFirst ? filter.datedFrom : undefined,
  };
}

async function readStatus(
  account: Account,
  status: InvoiceStatus,
  { filter, limit, sortBy, oldestDay }: Query,
  { invoices, problems }: Found,
): Promise<void> {
  const isFiltered = Object.values(filter).some((condition) => condition !== undefined);
  const stopsAtLimit = sortBy === 'listed';
  const walk = account.invoices(status, stopsAtLimit && !isFiltered ? limit - invoices.size : Infinity);
  const today = parisDay(Date.now());
  for await (const invoice of walk.invoices()) {
    const { id, row } = invoice;
    const day = dayOf(row);
    if (oldestDay !== undefined && day !== null && day < oldestDay) break;
    const match = matchInvoice(row, filter, today);
    if ('cannotTell' in match)
      problems.set(id, `The ${match.cannotTell} of the invoice ${id} could not be read`);
    else if (match.matches) invoices.set(id, invoice);
    if (stopsAtLimit && invoices.size >= limit) break;
  }
  for (const { raw, problems: own } of walk.omitted) problems.set(JSON.stringify(raw), rowProblem(raw, own));
}

/** What is wrong with a row, by the ID of its invoice: its position in a page is of no use. */
function rowProblem(raw: unknown, problems: readonly Problem[]): string {
  const id = property(raw, 'id');
  const name = typeof id === 'string' || typeof id === 'number' ? `The invoice ${id}` : 'An invoice';
  const fields = problems.map(({ field, message }) =>
    `${field.replace(/^\w+\[\d+\]\.?/, '')} ${message}`.trim(),
  );
  return `${name}: ${fields.join('; ')}`;
}

/** Throws for unreadable rows, since users would take an incomplete list for the whole list. */
function unreadableRows(
  ctx: IExecuteFunctions,
  itemIndex: number,
  status: InvoiceStatus,
  problems: ReadonlyMap<string, string>,
): NodeOperationError {
  const rows = counted(problems.size, 'invoice');
  const [first = ''] = problems.values();
  return new NodeOperationError(
    ctx.getNode(),
    `${rows} of the status ${choiceLabel('invoice_status', status)} could not be read`,
    {
      itemIndex,
      description: `${first}. Turn on Leave Out Unreadable Rows to get the others.`,
    },
  );
}

function countedSentence(problems: ReadonlyMap<string, string>): string {
  const [first = ''] = problems.values();
  return problems.size === 1
    ? `1 invoice could not be read. ${first}.`
    : `${problems.size} invoices could not be read. The first: ${first}.`;
}

/** The chosen statuses. An expression may return an array, or text with commas. */
function statuses(ctx: IExecuteFunctions, itemIndex: number): InvoiceStatus[] {
  const given: unknown = ctx.getNodeParameter('invoiceStatus', itemIndex);
  const names: unknown[] = typeof given === 'string' ? given.split(',') : Array.isArray(given) ? given : [];
  const chosen = [...new Set(names.map((name) => String(name).trim()))].filter((name) => name !== '');
  const known = chosen.map((name) => invoiceStatuses.find((status) => status === name));
  const fail = (message: string) =>
    new NodeOperationError(ctx.getNode(), message, {
      itemIndex,
      description: `Select one or more of ${invoiceStatuses.join(', ')}.`,
    });
  if (known.length === 0) throw fail('Select at least one status');
  const wrong = chosen.find((_, index) => known[index] === undefined);
  if (wrong !== undefined) throw fail(`Factomos has no status "${wrong}"`);
  return statusOrder.filter((status) => known.includes(status));
}
