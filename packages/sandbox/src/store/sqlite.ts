import type * as Sqlite from 'node:sqlite';

/** Node's warning about SQLite up to 22.x. Whoever starts a sandbox cannot act on it. */
const EXPERIMENTAL_WARNING = 'SQLite is an experimental feature';

/** Node's SQLite, loaded when it is needed, so that an older Node gets a sentence instead of a missing module. */
export function loadSqlite(): typeof Sqlite {
  // oxlint-disable-next-line typescript/unbound-method -- called on process, and put back as it was
  const { emitWarning } = process;
  // Loading comes back at once, so nothing else runs in between; any other warning is passed on.
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
