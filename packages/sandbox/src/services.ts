import { Clock } from './clock/clock.ts';
import { Faults } from './faults/faults.ts';
import { Journal } from './journal/journal.ts';
import { Quirks } from './quirks/quirks.ts';
import { Quota } from './quota.ts';
import { type Snapshot } from './store/snapshot.ts';
import { type Store } from './store/store.ts';
import { Webhooks } from './webhooks/webhooks.ts';

/** The parts of a sandbox. */
export interface Services {
  readonly store: Store;
  readonly clock: Clock;
  readonly quirks: Quirks;
  readonly quota: Quota;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly webhooks: Webhooks;
}

/** Everything that a route may need. */
export interface Context extends Services {
  /** The users that the seed names. */
  readonly logins: readonly { username: string; password: string }[];
  /** Restores the initial state: documents, quota, clock, faults, quirks, journal and deliveries. */
  readonly reset: () => void;
  /** The whole state, for `restore`. */
  readonly snapshot: () => Snapshot;
  /** @throws SandboxError `snapshot-invalid` */
  readonly restore: (snapshot: unknown) => void;
}

export function createServices(store: Store): Services {
  const clock = new Clock(store);
  const quirks = new Quirks(store);
  return {
    store,
    clock,
    quirks,
    quota: new Quota(store, clock),
    faults: new Faults(store),
    journal: new Journal(store),
    webhooks: new Webhooks(store, clock, quirks),
  };
}
