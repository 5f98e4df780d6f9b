import type { CompanyData, InvoiceRow } from '../company-data.ts';
import { isComplete, loadedRows } from '../loaded-rows.ts';
import { overdueDaysOf } from '../overdue.ts';
import { dueOf, sumRows, type RowSum } from '../row-amounts.ts';
import type { InvoiceStatus } from '../statuses.ts';

/** The age of receivables by days overdue; `later` is not overdue yet. */
export const AGES = ['later', '0-30', '31-60', '61-90', 'more'] as const;
export type Age = (typeof AGES)[number];

/** The statuses that contain unpaid invoices. */
export const OPEN_STATUSES = [
  'later',
  'pending',
  'partially-paid',
  'partially-paid-avoir',
] as const satisfies readonly InvoiceStatus[];

export interface Debt extends RowSum {
  readonly name: string;
  readonly invoices: number;
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])/;

/** The receivables, computed only from the loaded invoices. */
export interface Receivables {
  readonly rows: readonly InvoiceRow[];
  /** Unreadable amounts and rows are counted in `unreadable` and are in no sum. */
  readonly total: RowSum;
  readonly ages: readonly (Debt & { readonly age: Age })[];
  /** By client, the largest sum first. */
  readonly clients: readonly Debt[];
  /** By the month of the due date, `YYYY-MM`, oldest first; empty for invoices without one. */
  readonly months: readonly Debt[];
  /** Statuses that are not, or only partly, loaded. */
  readonly incomplete: readonly InvoiceStatus[];
  /** The number of rows that could not be read at all, which are not in `rows`. */
  readonly lost: number;
}

export function receivables(data: Readonly<CompanyData>, now: string): Receivables {
  const daysOf = overdueDaysOf(now);
  const rows = loadedRows(data).filter((row) => dueOf(row) !== 0);
  const lost = OPEN_STATUSES.reduce((sum, one) => sum + (data.statuses[one]?.unreadable?.length ?? 0), 0);
  const total = sumRows(rows, dueOf);
  const ages = group(rows, (row) => ageOf(daysOf(row)));
  return {
    rows,
    total: { ...total, unreadable: total.unreadable + lost },
    ages: AGES.map((age) => ({ age, ...(ages.get(age) ?? debt(age, [])) })),
    // Two clients may have the same name.
    clients: [...group(rows, ({ client, clientId }) => `${clientId}/${client}`, clientOf).values()].sort(
      (a, b) => b.euros - a.euros,
    ),
    months: [...group(rows, ({ term }) => MONTH.exec(term ?? '')?.[0] ?? '').values()].sort((a, b) =>
      a.name < b.name ? -1 : 1,
    ),
    incomplete: OPEN_STATUSES.filter((status) => !isComplete(data.statuses[status])),
    lost,
  };
}

export function ageOf(overdue: number | undefined): Age {
  if (overdue === undefined) return 'later';
  if (overdue <= 30) return '0-30';
  if (overdue <= 60) return '31-60';
  return overdue <= 90 ? '61-90' : 'more';
}

function clientOf({ client, clientId }: InvoiceRow): string {
  return client === '' ? `#${clientId}` : client;
}

function group(
  rows: readonly InvoiceRow[],
  keyOf: (row: InvoiceRow) => string,
  nameOf = keyOf,
): Map<string, Debt> {
  const groups = new Map<string, [InvoiceRow, ...InvoiceRow[]]>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  return new Map([...groups].map(([key, own]) => [key, debt(nameOf(own[0]), own)]));
}

function debt(name: string, rows: readonly InvoiceRow[]): Debt {
  return { name, invoices: rows.length, ...sumRows(rows, dueOf) };
}
