import { type InvoiceRow, type InvoiceStatus } from '../catalogue/action-types.ts';
import { calendarDay } from '../encode/calendar-day.ts';
import { checkParam } from '../encode/check-param.ts';
import { type Problem } from '../errors/problem.ts';
import { type ActionMethods } from './action-methods.ts';
import { type CallOptions } from './options.ts';
import { parisDay } from './paris.ts';
import { mustBeObject, requestError } from './request-error.ts';

export interface PossibleDuplicatesParams {
  client_id: string | number;
  /** EUR, with or without VAT: either is compared. */
  total: number | string;
  /** The date of the invoice: a day, or an instant, which becomes its day in Paris. */
  date: string | Date;
}

/** What an invoice can be as soon as it was made: to pay, past its term, or paid at once. */
const NEW: readonly InvoiceStatus[] = ['pending', 'later', 'paid'];

/** One call for each status. */
export async function findPossibleDuplicates(
  client: Pick<ActionMethods, 'listInvoice'>,
  params: PossibleDuplicatesParams,
  options?: CallOptions,
): Promise<InvoiceRow[]> {
  const { clientId, cents, day } = readParams(params);
  const found: InvoiceRow[] = [];
  for (const invoice_status of NEW) {
    const { invoices } = await client.listInvoice({ invoice_status }, { ...options, fresh: true });
    found.push(
      ...invoices.filter(
        (row) =>
          row.client_id === clientId &&
          [row.figures_total_withvat, row.figures_total_withoutvat].map(inCents).includes(cents) &&
          parisDay(row.unix_timestamp * 1000) === day,
      ),
    );
  }
  return found;
}

function readParams(params: PossibleDuplicatesParams) {
  mustBeObject('listInvoice', 'params', params);
  const { client_id, total, date } = params;
  const id = checkParam({ kind: 'id', required: true, doc: '' }, client_id);
  const amount = checkParam({ kind: 'amount', required: true, doc: '' }, total);
  const day = calendarDay(date);
  const problems: Problem[] = [
    ...('problem' in id ? [{ field: 'client_id', message: id.problem }] : []),
    ...('problem' in amount ? [{ field: 'total', message: amount.problem }] : []),
    ...(day === undefined
      ? [{ field: 'date', message: 'must be a date that exists, written YYYY-MM-DD' }]
      : []),
  ];
  if ('problem' in id || 'problem' in amount || day === undefined) {
    throw requestError('listInvoice', problems);
  }
  // Factomos takes 007 for 7, and answers 7.
  return { clientId: id.wire.replace(/^0+/, ''), cents: inCents(Number(amount.wire)), day };
}

function inCents(amount: number): number {
  return Math.round(amount * 100);
}
