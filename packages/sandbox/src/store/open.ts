import type { DatabaseSync } from 'node:sqlite';
import { requireSqlite } from '../node-version.ts';
import { SandboxError } from '../sandbox-error.ts';
import { allTables } from './schema.ts';
import { toStorageError } from './storage-error.ts';
import { Store } from './store.ts';
import { loadSqlite } from './sqlite.ts';
import { createStatements } from './table.ts';

/** Increased when the tables change: a file of another version is refused instead of misread. */
const SCHEMA_VERSION = 3;

/**
 * Opens the database: a file, or memory without one. A file is used by one process at a time. Committed data
 * survives a crash of the process (write-ahead log). A power failure may lose the last commits, but does not
 * corrupt the file: a test tool must not wait for the disk at each call.
 */
export function openStore(file?: string): { store: Store; fresh: boolean } {
  const db = openDatabase(file);
  try {
    // Exclusive before WAL: the lock is held until the process ends, and the kernel releases it then.
    db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    db.exec('BEGIN IMMEDIATE');
    const { user_version: version } = db.prepare('PRAGMA user_version').get() ?? {};
    const { tables } = db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() ?? {};
    if (version !== SCHEMA_VERSION && tables !== 0) {
      throw new SandboxError(
        'file-unknown',
        `${file ?? 'The database'} is not a file of this version of the sandbox. Choose another file.`,
      );
    }
    for (const table of allTables) for (const statement of createStatements(table)) db.exec(statement);
    db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
    db.exec('COMMIT');
    return { store: new Store(db), fresh: tables === 0 };
  } catch (error) {
    closeQuietly(db);
    throw explained(error, file);
  }
}

/** The caller gets the first error. */
function closeQuietly(db: DatabaseSync): void {
  try {
    db.close();
  } catch {
    // It could not be opened, so there is nothing to keep.
  }
}

function openDatabase(file: string | undefined): DatabaseSync {
  requireSqlite();
  const sqlite = loadSqlite();
  try {
    return new sqlite.DatabaseSync(file ?? ':memory:');
  } catch (error) {
    throw explained(error, file);
  }
}

function explained(error: unknown, file = 'the database'): unknown {
  const known = toStorageError(error);
  if (!(known instanceof Error) || known instanceof SandboxError) return known;
  if (/locked|busy/i.test(known.message)) {
    return new SandboxError(
      'file-in-use',
      `${file} is used by another sandbox. Stop that one, or choose another file.`,
    );
  }
  if (/not a database/i.test(known.message)) {
    return new SandboxError('file-unknown', `${file} is not a sandbox database. Choose another file.`);
  }
  return new SandboxError('file-unusable', `${file} cannot be opened: ${known.message}.`);
}
