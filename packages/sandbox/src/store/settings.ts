import { settings } from './schema.ts';
import { type Store } from './store.ts';

/** Named JSON values in the store, so that snapshots include them. */
export function readSetting(store: Store, name: string): unknown {
  const row = store.find(settings, { name });
  if (row === undefined) return undefined;
  const value: unknown = JSON.parse(row.value);
  return value;
}

export function writeSetting(store: Store, name: string, value: unknown): void {
  store.run(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    JSON.stringify(value),
  );
}
