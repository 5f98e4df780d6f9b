import { type WalkedInvoice } from '../account/invoice-walk.ts';

type Key = (invoice: WalkedInvoice) => number | null;

const keys: Record<string, Key> = {
  date: ({ row }) => row.unix_timestamp,
  due: ({ row }) => row.figures_due,
  total: ({ row }) => row.figures_total_withvat,
};

/**
 * Sorts by `dateDescending`, `dueAscending` and so on. Invoices without the compared value come last. Any other order leaves the list
 * unchanged.
 */
export function sortInvoices(invoices: WalkedInvoice[], sortBy: string): WalkedInvoice[] {
  const [, name = '', direction] = /^(date|due|total)(Ascending|Descending)$/.exec(sortBy) ?? [];
  const key = keys[name];
  if (!key) return invoices;
  return invoices.toSorted((a, b) => {
    const [first, second] = [key(a), key(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return direction === 'Ascending' ? first - second : second - first;
  });
}
