import type { CompanyData, InvoiceRow, LoadedStatus } from './company-data.ts';
import { STATUSES, type InvoiceStatus } from './statuses.ts';

/** All loaded rows. Each invoice has one status, so it is in the list once. */
export function loadedRows(data: Readonly<CompanyData>): InvoiceRow[] {
  return Object.values(data.statuses).flatMap(({ rows }) => rows);
}

/** The rows that Factomos listed, without those created here since then. */
export function listedRows(loaded: LoadedStatus | undefined): readonly InvoiceRow[] {
  return (loaded?.rows ?? []).filter(({ provisional }) => provisional !== true);
}

export function isComplete(loaded: LoadedStatus | undefined): boolean {
  return loaded !== undefined && missingRows(loaded) === 0;
}

/** The number of rows of a status that are not loaded yet. */
export function missingRows(loaded: LoadedStatus): number {
  const { cursor, total } = loaded;
  if (cursor === undefined) return Math.max(0, total - listedRows(loaded).length);
  return cursor.row === null ? 0 : Math.max(1, cursor.total - cursor.row);
}

/**
 * Adds the row of an invoice that was created here. If a list that was read meanwhile contains it already, in any status, that row is kept,
 * since it has Factomos's own figures.
 */
export function addCreatedRow(data: CompanyData, status: InvoiceStatus, row: InvoiceRow): void {
  const loaded = data.statuses[status];
  // A status that was never loaded stays so: a single row would look like the whole status.
  if (loaded === undefined || loadedRows(data).some(({ id }) => id === row.id)) return;
  data.statuses[status] = { ...loaded, rows: [row, ...loaded.rows] };
}

export function patchRow(data: CompanyData, id: string, edit: (row: InvoiceRow) => InvoiceRow): void {
  for (const status of STATUSES) {
    const loaded = data.statuses[status];
    if (loaded?.rows.some((row) => row.id === id) !== true) continue;
    data.statuses[status] = { ...loaded, rows: loaded.rows.map((row) => (row.id === id ? edit(row) : row)) };
  }
}

/**
 * Replaces the loaded rows of a status by a new listing. `before` is what was loaded when reading started: rows that were created or
 * changed here since then may be missing from the listing, and are kept.
 */
export function putListing(
  data: CompanyData,
  status: InvoiceStatus,
  listing: LoadedStatus,
  before: LoadedStatus | undefined,
): void {
  const now = data.statuses[status]?.rows ?? [];
  const known = byId(before?.rows ?? []);
  const written = byId(now.filter((row) => isWrittenHere(row) && !isSameRow(row, known.get(row.id))));
  const rows = listing.rows.map((row) => {
    const here = written.get(row.id);
    if (here === undefined || here.provisional === true) return row;
    // The listed figures have changed, so the listing already includes the write.
    return hasSameFigures(row, known.get(row.id)) ? here : row;
  });
  const listed = new Set(rows.map(({ id }) => id));
  const elsewhere = new Set(
    STATUSES.filter((other) => other !== status).flatMap((other) =>
      (data.statuses[other]?.rows ?? []).map(({ id }) => id),
    ),
  );
  const created = [...written.values()].filter(
    ({ id, provisional }) => provisional === true && !listed.has(id) && !elsewhere.has(id),
  );
  data.statuses[status] = { ...listing, rows: [...created, ...rows] };
  takeFromOthers(data, status, listed);
}

/** An invoice that is in this status now is removed from the others. */
function takeFromOthers(data: CompanyData, status: InvoiceStatus, here: ReadonlySet<string>): void {
  for (const other of STATUSES) {
    const loaded = data.statuses[other];
    if (other === status || loaded === undefined) continue;
    const left = loaded.rows.filter(({ id }) => !here.has(id));
    if (left.length === loaded.rows.length) continue;
    const gone = listedRows(loaded).length - listedRows({ ...loaded, rows: left }).length;
    data.statuses[other] = {
      ...loaded,
      rows: left,
      total: loaded.total - gone,
      // If it returns to this status, it counts as new.
      ...(loaded.cursor && {
        cursor: { ...loaded.cursor, ids: loaded.cursor.ids.filter((id) => !here.has(id)) },
      }),
    };
  }
}

function byId(rows: readonly InvoiceRow[]): Map<string, InvoiceRow> {
  return new Map(rows.map((row) => [row.id, row]));
}

function isWrittenHere({ provisional, note }: InvoiceRow): boolean {
  return provisional === true || note !== undefined;
}

function isSameRow(a: InvoiceRow, b: InvoiceRow | undefined): boolean {
  return hasSameFigures(a, b) && a.note === b?.note && a.provisional === b?.provisional;
}

function hasSameFigures(a: InvoiceRow, b: InvoiceRow | undefined): boolean {
  return b?.status === a.status && b.paid === a.paid && b.due === a.due;
}
