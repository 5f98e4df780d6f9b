import type { DatabaseSync, StatementResultingChanges, StatementSync } from 'node:sqlite';
import { SandboxError } from '../sandbox-error.ts';
import { KeptNumbers } from './kept-numbers.ts';
import { toStorageError } from './storage-error.ts';
import { type Columns, isRow, type NewRow, type Row, type Table } from './table.ts';

type Sql = string | number | null;
type Where<C extends Columns> = Partial<Row<C>>;

/** Reads and writes rows of tables, without knowledge of invoices. */
export class Store {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #counts = new KeptNumbers();
  #depth = 0;
  #isClosed = false;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  get<C extends Columns>(from: Table<C>, id: number): Row<C> | undefined {
    return this.#one(from, this.#get(from.byId, id));
  }

  find<C extends Columns>(from: Table<C>, where: Where<C>): Row<C> | undefined {
    const { sql, values } = condition(where);
    return this.#one(from, this.#get(`SELECT * FROM ${from.name} ${sql} LIMIT 1`, ...values));
  }

  /** All matching rows, ordered by id; `tail` is SQL after the condition, such as `ORDER BY id DESC LIMIT 50`. */
  list<C extends Columns>(from: Table<C>, where: Where<C> = {}, tail = 'ORDER BY id'): Row<C>[] {
    const { sql, values } = condition(where);
    return this.select(from, `${sql} ${tail}`, ...values);
  }

  /** Rows by SQL: everything after `FROM table`. */
  select<C extends Columns>(from: Table<C>, clause: string, ...values: Sql[]): Row<C>[] {
    const found = this.#all(`SELECT ${from.name}.* FROM ${from.name} ${clause}`, ...values);
    return found.map((row) => this.#checked(from, row));
  }

  /** A single number, such as a count or a sum. */
  number(sql: string, ...values: Sql[]): number {
    const row = this.#get(sql, ...values);
    const value: unknown = typeof row === 'object' && row !== null ? Object.values(row)[0] : undefined;
    return typeof value === 'number' ? value : 0;
  }

  count<C extends Columns>(from: Table<C>, where: Where<C> = {}): number {
    const { sql, values } = condition(where);
    return this.number(`SELECT count(*) FROM ${from.name} ${sql}`, ...values);
  }

  /** The number of rows by SQL: everything after `FROM table`, which names no other table. Kept until the table changes. */
  keptCount({ name }: Table, clause: string, ...values: Sql[]): number {
    return this.#counts.get(name, JSON.stringify([clause, ...values]), () =>
      this.number(`SELECT count(*) FROM ${name} ${clause}`, ...values),
    );
  }

  /** @returns the row as stored */
  insert<C extends Columns>(into: Table<C>, row: NewRow<C>): Row<C> {
    // With RETURNING, SQLite commits after returning the row, and node:sqlite does not report a failed
    // commit.
    if (this.#depth === 0) return this.transaction(() => this.insert(into, row));
    const { sql, values } = insertion(into.name, row);
    this.#counts.clear(into.name);
    return this.#checked(into, this.#get(`${sql} RETURNING *`, ...values));
  }

  /** Inserts without reading back. @returns the id */
  append<C extends Columns>(into: Table<C>, row: NewRow<C>): number {
    const { sql, values } = insertion(into.name, row);
    this.#counts.clear(into.name);
    return Number(this.#run(sql, ...values).lastInsertRowid);
  }

  update<C extends Columns>(into: Table<C>, id: number, changes: Where<C>): void {
    const entries = fields(changes);
    if (entries.length === 0) return;
    this.#counts.clear(into.name);
    const assignments = entries.map(([name]) => `${name} = ?`).join(', ');
    this.#run(
      `UPDATE ${into.name} SET ${assignments} WHERE id = ?`,
      ...entries.map(([, value]) => value),
      id,
    );
  }

  remove<C extends Columns>(from: Table<C>, where: Where<C>): void {
    const { sql, values } = condition(where);
    this.#counts.clear(from.name);
    this.#run(`DELETE FROM ${from.name} ${sql}`, ...values);
  }

  run(sql: string, ...values: Sql[]): void {
    this.#counts.clear();
    this.#run(sql, ...values);
  }

  /**
   * Runs `work` in a transaction, which is rolled back when it throws. Transactions may be nested; an inner
   * one is rolled back separately.
   */
  transaction<T>(work: () => T): T {
    const name = `level_${this.#depth}`;
    const [begin, commit, rollback] =
      this.#depth === 0
        ? ['BEGIN IMMEDIATE', 'COMMIT', ['ROLLBACK']]
        : [`SAVEPOINT ${name}`, `RELEASE ${name}`, [`ROLLBACK TO ${name}`, `RELEASE ${name}`]];
    this.#run(begin);
    this.#depth += 1;
    try {
      const result = work();
      this.#run(commit);
      return result;
    } catch (error) {
      this.#rollBack(rollback);
      throw error;
    } finally {
      this.#depth -= 1;
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#statements.clear();
    this.#db.close();
  }

  #rollBack(statements: readonly string[]): void {
    try {
      for (const statement of statements) this.run(statement);
    } catch {
      // SQLite has rolled back by itself, as it does when the disk is full. The caller gets what went wrong first.
    }
  }

  #get(sql: string, ...values: Sql[]): unknown {
    return this.#attempt(sql, (statement) => statement.get(...values));
  }

  #all(sql: string, ...values: Sql[]): unknown[] {
    return this.#attempt(sql, (statement) => statement.all(...values));
  }

  #run(sql: string, ...values: Sql[]): StatementResultingChanges {
    return this.#attempt(sql, (statement) => statement.run(...values));
  }

  /** @throws SandboxError `closed`, `disk-full`, `file-unusable` */
  #attempt<T>(sql: string, work: (statement: StatementSync) => T): T {
    if (this.#isClosed) throw new SandboxError('closed', 'The sandbox is closed. Start another one.');
    try {
      return work(this.#prepare(sql));
    } catch (error) {
      throw toStorageError(error);
    }
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #one<C extends Columns>(from: Table<C>, row: unknown): Row<C> | undefined {
    return row === undefined ? undefined : this.#checked(from, row);
  }

  #checked<C extends Columns>(from: Table<C>, row: unknown): Row<C> {
    if (!isRow(from, row))
      throw new Error(`The database has a row of ${from.name} that does not match its table`);
    return row;
  }
}

function insertion(table: string, row: object): { sql: string; values: Sql[] } {
  const entries = fields(row);
  const names = entries.map(([name]) => name).join(', ');
  const marks = entries.map(() => '?').join(', ');
  return {
    sql: `INSERT INTO ${table} (${names}) VALUES (${marks})`,
    values: entries.map(([, value]) => value),
  };
}

function fields(row: object): [string, Sql][] {
  return Object.entries(row).filter((entry): entry is [string, Sql] => entry[1] !== undefined);
}

function condition(where: object): { sql: string; values: Sql[] } {
  const entries = fields(where);
  if (entries.length === 0) return { sql: '', values: [] };
  return {
    sql: `WHERE ${entries.map(([name]) => `${name} IS ?`).join(' AND ')}`,
    values: entries.map(([, value]) => value),
  };
}
