import { calendarDay, estimateTotals, type InvoiceRow, type Line, parisDay } from 'factomos-core';
import { type Account } from '../account/account.ts';
import { toCents } from './cents.ts';
import { type Finding, type Look } from './look.ts';

/** The statuses that a new invoice can have. */
const NEW = ['pending', 'later', 'paid'] as const;

/** Looks for an invoice with the same client, day and net total. One call for each status. */
export function lookForInvoice(account: Account, params: Record<string, unknown>): Look {
  return {
    find: async ({ start, hold }) => {
      const wanted = {
        client: String(params.client_id).replace(/^0+/, ''),
        day: dayOf(params.invoice_date, start),
        net: netTotal(params.lines),
      };
      const matches: InvoiceRow[] = [];
      for (const invoice_status of NEW) {
        const found = await matchesOf(account, invoice_status, wanted);
        if (!found) return { found: false, why: CANNOT_TELL };
        matches.push(...found);
      }
      return await onlyOne(matches, hold);
    },
  };
}

const CANNOT_TELL =
  'Look for It First could not check: a list of invoices is too long, or a row of it could not be read.';

interface Wanted {
  client: string;
  day: string;
  net: number;
}

/** The matching invoices of a status. Undefined when a match may be on a later page or among the unreadable rows. */
async function matchesOf(
  account: Account,
  invoice_status: (typeof NEW)[number],
  { client, day, net }: Wanted,
): Promise<InvoiceRow[] | undefined> {
  const { result } = await account.readFresh('listInvoice', { invoice_status });
  const { invoices, omitted, pagination } = result;
  const dayOfRow = ({ unix_timestamp: time }: InvoiceRow) =>
    time === null ? undefined : parisDay(time * 1000);
  const oldest = invoices.at(-1);
  const isWhole = invoices.length + omitted.length >= pagination.total_invoices;
  const reachesDay = oldest !== undefined && (dayOfRow(oldest) ?? day) < day;
  if (omitted.length > 0 || !(isWhole || reachesDay)) return undefined;
  const own = invoices.filter(({ client_id }) => client_id === client);
  if (own.some((row) => row.unix_timestamp === null || row.figures_total_withoutvat === null))
    return undefined;
  return own.filter((row) => dayOfRow(row) === day && toCents(row.figures_total_withoutvat) === net);
}

async function onlyOne(
  matches: readonly InvoiceRow[],
  hold: (invoiceId: string) => Promise<boolean>,
): Promise<Finding> {
  const [match, another] = matches;
  if (!match)
    return { found: false, why: 'Look for It First found no invoice with this client, day and net total.' };
  if (another) {
    return {
      found: false,
      why: `Look for It First found ${matches.length} invoices with this client, day and net total (${names(matches)}).`,
    };
  }
  if (await hold(match.id)) return { found: true, id: match.id };
  return {
    found: false,
    why: `Look for It First found only an invoice that was created with another key (${names(matches)}).`,
  };
}

const names = (rows: readonly InvoiceRow[]) =>
  rows.map(({ id, invoice_formated_number: number }) => number ?? id).join(', ');

/** The day of the invoice: today in Paris when no date is sent. Empty for a date that does not exist, with which the write fails. */
function dayOf(date: unknown, start: number): string {
  return date === undefined || date === '' ? parisDay(start) : (calendarDay(date) ?? '');
}

function netTotal(lines: unknown): number {
  const priced = isLines(lines) ? lines : [];
  // The net total needs no VAT rates.
  return toCents(estimateTotals({ lines: priced, vat_enable: false }).figures_total_withoutvat);
}

/** For the type alone: the lines were validated when they were parsed. */
const isLines = (lines: unknown): lines is Line[] => Array.isArray(lines);
