import type * as Sqlite from 'node:sqlite';

/** The warning of Node.js up to 22.x about SQLite, which users of the sandbox cannot act on. */
const EXPERIMENTAL_WARNING = 'SQLite is an experimental feature';

/** Node's SQLite, loaded when needed, so that an older Node.js prints a message instead of a missing module. */
export function loadSqlite(): typeof Sqlite {
  // oxlint-disable-next-line typescript/unbound-method -- called on process, and restored
  const { emitWarning } = process;
  // Loading is synchronous, so no other code runs meanwhile; other warnings are passed on.
  process.emitWarning = (warning: string | Error, ...more: unknown[]): void => {
    if (!String(warning).includes(EXPERIMENTAL_WARNING))
      Reflect.apply(emitWarning, process, [warning, ...more]);
  };
  try {
    return process.getBuiltinModule('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}
