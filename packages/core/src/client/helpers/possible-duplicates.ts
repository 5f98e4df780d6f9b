import { type ActionMethods, type InvoiceRow } from '../actions.generated.ts';
import { type InvoiceStatus } from '../../catalogue/spec/choices.ts';
import { type OmittedRow } from '../../decode/omitted-row.ts';
import { calendarDay } from '../../time/calendar-day.ts';
import { checkParam } from '../../encode/check-param.ts';
import { invalid, type Problem } from '../../errors/problem.ts';
import { type Amount } from '../../money/amount.ts';
import { toCents, toDecimal } from '../../money/decimal.ts';
import { type CallOptions } from '../request/options.ts';
import { parisDay } from '../../time/paris.ts';
import { mustBeObject, requestError } from '../../errors/to-request-error.ts';
import { unreadableRowsError } from './unreadable-rows.ts';

/**
 * At least one of the totals is required. The net total is more reliable: Factomos may round VAT differently
 * from an estimate of it.
 */
export interface PossibleDuplicatesParams {
  client_id: string | number;
  /** EUR without VAT. Float errors beyond 15 digits are ignored. */
  net_total?: Amount | undefined;
  /** EUR; compared with both the total without VAT and the total with VAT. */
  total?: Amount | undefined;
  /** The date of the invoice: a day, or an instant, which is converted to its day in Paris. */
  date: string | Date;
}

/** The statuses that a new invoice can have: to pay, overdue, or paid at once. */
const NEW: readonly InvoiceStatus[] = ['pending', 'later', 'paid'];

/** One call per status. */
export async function findPossibleDuplicates(
  client: Pick<ActionMethods, 'listInvoice'>,
  params: PossibleDuplicatesParams,
  options?: CallOptions,
): Promise<InvoiceRow[]> {
  const { clientId, net, total, day } = readParams(params);
  const sameNet: InvoiceRow[] = [];
  const sameTotal: InvoiceRow[] = [];
  const unreadable: OmittedRow[] = [];
  for (const invoice_status of NEW) {
    const { invoices, omitted } = await client.listInvoice({ invoice_status }, { ...options, fresh: true });
    for (const row of invoices) {
      if (row.client_id !== clientId || !mayBeOn(day, row)) continue;
      const netOfRow = inCents(row.figures_total_withoutvat);
      if (net !== undefined && netOfRow === net) sameNet.push(row);
      // An unreadable value may be equal: uncertainty must not lead to a second invoice.
      else if (netOfRow === undefined || netOfRow === total || inCents(row.figures_total_withvat) === total)
        sameTotal.push(row);
    }
    unreadable.push(...omitted);
  }
  const found = [...sameNet, ...sameTotal];
  if (found.length === 0 && unreadable.length > 0) {
    throw unreadableRowsError(
      'listInvoice',
      unreadable,
      'The invoice may be among the rows that could not be read. Check in Factomos.',
    );
  }
  return found;
}

function mayBeOn(day: string | undefined, { unix_timestamp }: InvoiceRow): boolean {
  return unix_timestamp === null || parisDay(unix_timestamp * 1000) === day;
}

function readParams(params: PossibleDuplicatesParams) {
  mustBeObject('listInvoice', 'params', params);
  const { client_id, net_total, total, date } = params;
  const problems: Problem[] = [];
  const id = checkParam({ kind: 'id', required: true }, client_id);
  if ('problem' in id) problems.push(invalid('client_id', id.problem));
  for (const [field, amount] of Object.entries({ net_total, total })) {
    if (amount === undefined) continue;
    const checked = checkParam({ kind: 'amount', required: true }, amount);
    if ('problem' in checked) problems.push(invalid(field, checked.problem));
  }
  if (net_total === undefined && total === undefined)
    problems.push(invalid('net_total', 'is required, unless total is given'));
  const day = calendarDay(date);
  if (day === undefined) problems.push(invalid('date', 'must be a date that exists, written YYYY-MM-DD'));
  if ('problem' in id || problems.length > 0) throw requestError('listInvoice', problems);
  // Factomos accepts 007 for 7, and returns 7.
  return { clientId: id.wire.replace(/^0+/, ''), net: inCents(net_total), total: inCents(total), day };
}

/** A product of floats may be off in its 16th digit: 0.35 * 2.3 is 0.805. */
function inCents(amount: Amount | null | undefined): bigint | undefined {
  const decimal = toDecimal(typeof amount === 'number' ? Number(amount.toPrecision(15)) : amount);
  return decimal && toCents(decimal);
}
