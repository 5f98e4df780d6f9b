import { SandboxError } from '../sandbox-error.ts';
import { allTables } from './schema.ts';
import { type Store } from './store.ts';
import { type Columns, isRow, type Row, type Table } from './table.ts';

const FORMAT = 'factomos-sandbox/3';

/** All data of the sandbox as plain JSON. It contains tokens and secrets, which are needed to continue. */
export interface Snapshot {
  format: typeof FORMAT;
  tables: Record<string, unknown[]>;
  /** The last id of each table: ids are never reused. */
  lastIds: Record<string, number>;
}

export function takeSnapshot(store: Store): Snapshot {
  const tables = Object.fromEntries(allTables.map((table) => [table.name, store.list(table)]));
  const lastIds = Object.fromEntries(allTables.map(({ name }) => [name, lastId(store, name)]));
  return { format: FORMAT, tables, lastIds };
}

/**
 * Restores all data. Call `reload` on the context afterwards.
 *
 * @throws SandboxError `snapshot-invalid`
 */
export function restoreSnapshot(store: Store, given: unknown): void {
  const { tables, lastIds } = parsed(given);
  store.transaction(() => {
    emptyStore(store);
    for (const table of allTables) {
      const rows: unknown = tables[table.name];
      if (!Array.isArray(rows)) throw invalid(`it has no ${table.name}`);
      for (const row of rows) {
        // Only the columns of the table, since their names are inserted into SQL.
        if (!isRow(table, row) || Object.keys(row).length !== Object.keys(table.columns).length + 1) {
          throw invalid(`it has an invalid row of ${table.name}`);
        }
        insert(store, table, row);
      }
      const last: unknown = lastIds[table.name];
      if (typeof last === 'number' && last > lastId(store, table.name)) setLastId(store, table.name, last);
    }
  });
}

function insert(store: Store, table: Table, row: Row<Columns>): void {
  try {
    store.insert(table, row);
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error));
  }
}

/** All rows of all tables, and the last ids. */
export function emptyStore(store: Store): void {
  for (const { name } of allTables) store.run(`DELETE FROM ${name}`);
  store.run('DELETE FROM sqlite_sequence');
}

function lastId(store: Store, table: string): number {
  return store.number('SELECT seq FROM sqlite_sequence WHERE name = ?', table);
}

function setLastId(store: Store, table: string, last: number): void {
  store.run('DELETE FROM sqlite_sequence WHERE name = ?', table);
  store.run('INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)', table, last);
}

function parsed(given: unknown): {
  tables: object & Record<string, unknown>;
  lastIds: Record<string, unknown>;
} {
  const field = (name: string): unknown =>
    typeof given === 'object' && given !== null ? Reflect.get(given, name) : undefined;
  const [tables, lastIds] = [field('tables'), field('lastIds')];
  if (field('format') !== FORMAT || !isRecord(tables) || !isRecord(lastIds)) {
    throw invalid('it was not taken by this version of the sandbox');
  }
  return { tables, lastIds };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function invalid(why: string): SandboxError {
  return new SandboxError('snapshot-invalid', `Not a snapshot of a sandbox: ${why}. Nothing was changed.`);
}
