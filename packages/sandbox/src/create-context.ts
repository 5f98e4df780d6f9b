import { createSeedLoader } from './seed/seed-loader.ts';
import { type Seed } from './seed/seed.ts';
import { type Context, createServices, type Services } from './services.ts';
import { emptyStore, restoreSnapshot, takeSnapshot } from './store/snapshot.ts';
import { type Store } from './store/store.ts';

/**
 * @param beforeSeed called on an empty store before the seed is loaded, to apply options
 * @param afterSeed called when the companies of the seed exist
 */
export function createContext(
  store: Store,
  seed: Seed,
  beforeSeed: (services: Services) => void,
  afterSeed: (services: Services) => void = () => undefined,
): Context {
  const services = createServices(store);
  const load = createSeedLoader(seed);
  const logins = seed.companies.flatMap(({ users }) =>
    users.map(({ username, password }) => ({ username, password })),
  );
  const { clock, quirks, quota, faults, webhooks } = services;
  const reload = (): void => {
    for (const service of [clock, quirks, quota, faults, webhooks]) service.reload();
  };
  // Values cached in memory must be reloaded, even if the change is rolled back.
  const replaceState = (work: () => void): void => {
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
    ...services,
    logins,
    reset: () => {
      replaceState(() => {
        emptyStore(store);
        reload();
        beforeSeed(services);
        load(services);
        afterSeed(services);
      });
    },
    snapshot: () => takeSnapshot(store),
    restore: (snapshot) => {
      replaceState(() => {
        restoreSnapshot(store, snapshot);
      });
    },
  };
}
