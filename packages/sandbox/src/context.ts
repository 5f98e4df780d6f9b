import { Clock } from './clock/clock.ts';
import { Faults } from './faults/faults.ts';
import { Journal } from './journal/journal.ts';
import { Quirks } from './quirks/quirks.ts';
import { Quota } from './quota.ts';
import { type Seed } from './seed/seed.ts';
import { plantSeed } from './seed/plant.ts';
import { allTables } from './store/schema.ts';
import { type Store } from './store/store.ts';
import { Webhooks } from './webhooks/webhooks.ts';

/** Everything a route may need. */
export interface Context {
  readonly store: Store;
  readonly clock: Clock;
  readonly quirks: Quirks;
  readonly quota: Quota;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly webhooks: Webhooks;
  readonly seed: Seed;
  /** Reads again what is kept in memory, after the store was changed as a whole. */
  readonly reload: () => void;
}

export function createContext(store: Store, seed: Seed): Context {
  const clock = new Clock(store);
  const quirks = new Quirks(store);
  const quota = new Quota(store, clock);
  const faults = new Faults(store);
  const journal = new Journal(store);
  const webhooks = new Webhooks(store, clock, quirks);
  const reload = (): void => {
    for (const part of [clock, quirks, quota, faults, webhooks]) part.reload();
  };
  return { store, clock, quirks, quota, faults, journal, webhooks, seed, reload };
}

/** Everything in every table, and the ids that were given. */
export function emptyStore(store: Store): void {
  for (const { name } of allTables) store.run(`DELETE FROM ${name}`);
  store.run('DELETE FROM sqlite_sequence');
}

/** Back to the seed: documents, quota, clock, faults, quirks, journal and deliveries. */
export function resetContext(context: Context, setUp: () => void): void {
  context.store.transaction(() => {
    emptyStore(context.store);
    context.reload();
    setUp();
    plantSeed(context);
  });
}
