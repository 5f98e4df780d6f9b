import { type InvoiceRow, type InvoiceStatus, parisDay } from 'factomos-core';
import { textOr } from '../../shared/values/text-or.ts';
import { type Account } from '../account/account.ts';
import { type Finding } from './look.ts';

export interface WantedInvoice {
  /** The statuses that it can have when it is new. Uses 1 call for each. */
  statuses: readonly InvoiceStatus[];
  /** The first day that it can have. */
  from: string;
  /** Whether a row matches. Undefined when a field that is compared could not be read. */
  isLike: (row: InvoiceRow, day: string) => boolean | undefined;
  /** Whether a row certainly does not match, whatever else could not be read. */
  isOther: (row: InvoiceRow) => boolean;
  /** As in "found no invoice of this estimate". */
  noun: string;
  likeness: string;
}

/** Finds the invoice if exactly one matches and no other key created it. An unreadable row, or one on a later page, may match too. */
export async function findOnlyInvoice(
  account: Account,
  wanted: WantedInvoice,
  hold: (invoiceId: string) => Promise<boolean>,
): Promise<Finding> {
  const matches: InvoiceRow[] = [];
  for (const invoice_status of wanted.statuses) {
    const found = await matchesOf(account, invoice_status, wanted);
    if (!found) return { found: false, why: CANNOT_TELL };
    matches.push(...found);
  }
  const { noun, likeness } = wanted;
  const [match, another] = matches;
  if (!match) return { found: false, why: `Look for It First found no ${noun} ${likeness}.` };
  if (another) {
    const why = `Look for It First found ${matches.length} ${noun}s ${likeness} (${names(matches)}).`;
    return { found: false, why };
  }
  if (await hold(match.id)) return { found: true, id: match.id };
  return {
    found: false,
    why: `Look for It First found only one ${noun}, which was created with another key or found by a run that was interrupted (${names(matches)}).`,
  };
}

const CANNOT_TELL =
  'Look for It First could not check: a list of invoices is too long, or a row of it could not be read.';

/** The matching invoices of a status. Undefined when a match may be on a later page or among the unreadable rows. */
async function matchesOf(
  account: Account,
  invoice_status: InvoiceStatus,
  { from, isLike, isOther }: WantedInvoice,
): Promise<InvoiceRow[] | undefined> {
  const { result } = await account.readFresh('listInvoice', { invoice_status });
  const { invoices, omitted, pagination } = result;
  const oldest = invoices.at(-1);
  const isWhole = invoices.length + omitted.length >= pagination.total_invoices;
  const reachesDay = oldest !== undefined && (dayOf(oldest) ?? from) < from;
  if (omitted.length > 0 || !(isWhole || reachesDay)) return undefined;
  const matches: InvoiceRow[] = [];
  for (const row of invoices.filter((candidate) => !isOther(candidate))) {
    const day = dayOf(row);
    const isMatch = day === undefined ? undefined : isLike(row, day);
    if (isMatch === undefined) return undefined;
    if (isMatch) matches.push(row);
  }
  return matches;
}

const dayOf = ({ unix_timestamp: time }: InvoiceRow): string | undefined =>
  time === null ? undefined : parisDay(time * 1000);

const names = (rows: readonly InvoiceRow[]) =>
  rows.map(({ id, invoice_formated_number: number }) => textOr(number, `#${id}`)).join(', ');
