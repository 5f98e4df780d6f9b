import { afterEach, expect, test, vi } from 'vitest';
import { loadSqlite } from '../../src/store/sqlite.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Node.js 22 prints a warning when it loads SQLite; this version may not. */
function speakWhileLoading(...warnings: (string | Error)[]): void {
  const load = process.getBuiltinModule.bind(process);
  vi.spyOn(process, 'getBuiltinModule').mockImplementation((id: string) => {
    for (const warning of warnings) process.emitWarning(warning, 'ExperimentalWarning');
    return load(id);
  });
}

test('the warning that SQLite is experimental is suppressed', () => {
  const heard = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  speakWhileLoading('SQLite is an experimental feature and might change at any time');
  expect(loadSqlite().DatabaseSync).toBeTypeOf('function');
  expect(heard).not.toHaveBeenCalled();
});

test('other warnings are printed, during loading and afterwards', () => {
  const heard = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  const deprecated = new Error('something else is deprecated');
  speakWhileLoading('WASI is an experimental feature', deprecated);
  loadSqlite();
  process.emitWarning('SQLite is an experimental feature, said by somebody else');
  expect(heard.mock.calls.map(([warning]) => warning)).toEqual([
    'WASI is an experimental feature',
    deprecated,
    'SQLite is an experimental feature, said by somebody else',
  ]);
});
