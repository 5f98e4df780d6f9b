import { Clock } from './clock/clock.ts';
import { Faults } from './faults/faults.ts';
import { Journal } from './journal/journal.ts';
import { Quirks } from './quirks/quirks.ts';
import { Quota } from './quota.ts';
import { type Seed } from './seed/seed.ts';
import { plantSeed } from './seed/plant.ts';
import { emptyStore, restoreSnapshot, type Snapshot, takeSnapshot } from './store/snapshot.ts';
import { type Store } from './store/store.ts';
import { Webhooks } from './webhooks/webhooks.ts';

/** The sandbox, part by part. */
export interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly quirks: Quirks;
  readonly quota: Quota;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly webhooks: Webhooks;
}

/** Everything a route may need. */
export interface Context extends Parts {
  readonly seed: Seed;
  /** Back to what the sandbox began with: documents, quota, clock, faults, quirks, journal and deliveries. */
  readonly reset: () => void;
  /** Everything there is now, to come back to. */
  readonly snapshot: () => Snapshot;
  /** @throws SandboxError `snapshot-invalid` */
  readonly restore: (snapshot: unknown) => void;
}

/**
 * @param setUp what is done to an empty store before the seed is planted: the options of the one who started it
 * @param furnish what is done when the seed's companies are there
 */
export function createContext(
  store: Store,
  seed: Seed,
  setUp: (parts: Parts) => void,
  furnish: (parts: Parts) => void = () => undefined,
): Context {
  const clock = new Clock(store);
  const quirks = new Quirks(store);
  const quota = new Quota(store, clock);
  const faults = new Faults(store);
  const journal = new Journal(store);
  const webhooks = new Webhooks(store, clock, quirks);
  const parts = { store, clock, quirks, quota, faults, journal, webhooks };
  const reload = (): void => {
    for (const part of [clock, quirks, quota, faults, webhooks]) part.reload();
  };
  // What is kept in memory has to follow, also when the change is undone.
  const replacing = (work: () => void): void => {
    try {
      store.transaction(() => {
        work();
        reload();
      });
    } catch (error) {
      try {
        reload();
      } catch {
        // The caller gets what went wrong first.
      }
      throw error;
    }
  };
  return {
    ...parts,
    seed,
    reset: () => {
      replacing(() => {
        emptyStore(store);
        reload();
        setUp(parts);
        plantSeed(parts, seed);
        furnish(parts);
      });
    },
    snapshot: () => takeSnapshot(store),
    restore: (snapshot) => {
      replacing(() => {
        restoreSnapshot(store, snapshot);
      });
    },
  };
}
