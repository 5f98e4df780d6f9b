import { insertSeed } from './seed/seed-rows.ts';
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
    seed,
    reset: () => {
      replaceState(() => {
        emptyStore(store);
        reload();
        beforeSeed(services);
        insertSeed(services, seed);
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
