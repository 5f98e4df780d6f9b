import { l10n } from 'vscode';
import type { CompanySession } from '../../services/company/company-session.ts';
import type { InvoiceRow } from '../../domain/company-data.ts';
import { dueOf, sumRows } from '../../domain/row-amounts.ts';
import { isRowOverdue } from '../../domain/overdue.ts';
import { isSameText, rowMatcher } from '../../domain/search.ts';
import { isStatus, STATUSES, type InvoiceStatus } from '../../domain/statuses.ts';
import { statusLabel } from '../../ui/choice-labels.ts';
import { UserError } from '../../domain/user-error.ts';
import { age } from '../../ui/format.ts';
import { isComplete, loadedRows } from '../../domain/loaded-rows.ts';
import { remainingCostLabel } from '../../ui/remaining-cost.ts';
import { pageOf } from './page.ts';
import { flagIn, textIn, type Tool } from './tool.ts';

/** Lists the invoices of one status, 50 per call; loaded ones need no call. */
export const listInvoices: Tool = {
  doing: (input) => l10n.t('List invoices: {0}', statusLabel(statusIn(input))),
  cost: (session, input) => (mustLoad(session, input) ? 1 : 0),
  async run(session, input) {
    const status = statusIn(input);
    if (mustLoad(session, input)) await session.invoices.more(status);
    const loaded = session.data.current.statuses[status];
    const rows = loaded?.rows ?? [];
    const page = pageOf(rows, input);
    return {
      status,
      invoices: page.rows.map(told),
      ...sumsOf(rows, missingIn(session, [status])),
      loaded: rows.length,
      total: loaded?.total ?? 0,
      read: loaded === undefined ? undefined : age(loaded.at),
      more:
        page.more ??
        (isComplete(loaded) ? undefined : 'Ask again with more: true; it costs 1 call for the next 50.'),
    };
  },
};

/** Searches the loaded invoices. Makes no calls. */
export const searchInvoices: Tool = {
  doing: () => l10n.t('Search the loaded invoices'),
  cost: () => 0,
  run(session, input) {
    const matches = rowMatcher(textIn(input, 'query') ?? '');
    const rows = loadedRows(session.data.current);
    const found = rows.filter((row) => matches(row) && (!flagIn(input, 'overdue') || isRowOverdue(row)));
    const page = pageOf(found, input);
    return Promise.resolve({
      invoices: page.rows.map(told),
      found: page.count,
      ...sumsOf(found, missingIn(session, STATUSES)),
      more: page.more,
      searched: rows.length,
      note: STATUSES.every((status) => isComplete(session.data.current.statuses[status]))
        ? 'All invoices were searched.'
        : `Only loaded invoices were searched. Loading the rest costs ${remainingCostLabel(session.data.current)}: list each status.`,
    });
  },
};

/** Reads one invoice with its lines. One call, or none when it is cached. */
export const readInvoice: Tool = {
  doing: (input) => l10n.t('Read the invoice {0}', textIn(input, 'number') ?? textIn(input, 'id') ?? ''),
  cost(session, input) {
    const id = idOf(session, input);
    return id === undefined ? 0 : session.documents.costOf({ kind: 'invoice', id });
  },
  async run(session, input) {
    const id = idOf(session, input);
    if (id === undefined)
      throw new UserError(l10n.t('No loaded invoice has this number. List or search the invoices first.'));
    return await session.documents.get({ kind: 'invoice', id });
  },
};

function statusIn(input: object): InvoiceStatus {
  const status = textIn(input, 'status') ?? '';
  if (!isStatus(status))
    throw new UserError(
      l10n.t('“{0}” is not an invoice status. Use one of: {1}.', status, STATUSES.join(', ')),
    );
  return status;
}

function mustLoad(session: CompanySession, input: object): boolean {
  const loaded = session.data.current.statuses[statusIn(input)];
  return loaded === undefined || (flagIn(input, 'more') && !isComplete(loaded));
}

function idOf(session: CompanySession, input: object): string | undefined {
  const number = textIn(input, 'number');
  return number === undefined
    ? textIn(input, 'id')
    : loadedRows(session.data.current).find((row) => isSameText(row.number, number))?.id;
}

/**
 * Sums over all rows including those on other pages, in EUR, so that a model does not add up a part. `missing` is the number of rows that
 * are not in the list.
 */
function sumsOf(rows: readonly InvoiceRow[], missing: number): object {
  const late = rows.filter((row) => isRowOverdue(row));
  const withVat = sumRows(rows, (row) => row.withVat);
  const due = sumRows(rows, dueOf);
  const unreadable = missing + Math.max(withVat.unreadable, due.unreadable);
  return {
    sum_with_vat: withVat.euros,
    sum_due: due.euros,
    overdue: { count: late.length, sum_due: sumRows(late, dueOf).euros },
    ...(unreadable === 0
      ? {}
      : { unreadable: `+ ${unreadable} whose amounts could not be read: in no sum.` }),
  };
}

/** The number of rows on the loaded pages that could not be read at all. */
function missingIn(session: CompanySession, statuses: readonly InvoiceStatus[]): number {
  return statuses.reduce(
    (sum, status) => sum + (session.data.current.statuses[status]?.unreadable?.length ?? 0),
    0,
  );
}

/** The fields of a row for a model; amounts in EUR. */
function told(row: InvoiceRow): object {
  const { id, number, clientId, client, status, date, term, withoutVat, withVat, paid, due, estimated } = row;
  return {
    id,
    number,
    client_id: clientId,
    client,
    status,
    date,
    term,
    withoutVat,
    withVat,
    paid,
    due,
    overdue: isRowOverdue(row),
    ...(estimated === true
      ? { note: 'Changed or made here since it was listed: its status and amounts are an estimate.' }
      : {}),
  };
}
