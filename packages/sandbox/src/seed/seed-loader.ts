import { deflateSync, inflateSync } from 'node:zlib';
import { type Services } from '../services.ts';
import { loadSeed } from './load-seed.ts';
import { insertSeed } from './seed-rows.ts';
import { releaseMemory } from './release-memory.ts';
import { parseSeed, type Seed } from './seed.ts';

/** Documents up to which a seed is kept with its rows: loading it again is fast then, and needs little memory. */
const SMALL_SEED = 5000;

/** Loads the seed at each reset. A large one is kept compressed: as objects it would need more memory than the store. */
export function createSeedLoader(seed: Seed): (services: Services) => void {
  const documents = seed.companies.reduce(
    (sum, { estimates, invoices, expenses }) => sum + estimates.length + invoices.length + expenses.length,
    0,
  );
  return documents <= SMALL_SEED ? smallSeedLoader(seed) : largeSeedLoader(seed);
}

function smallSeedLoader(seed: Seed): (services: Services) => void {
  return (services) => {
    insertSeed(services, seed);
  };
}

/** A function of its own, so that nothing holds the objects. */
function largeSeedLoader(seed: Seed): (services: Services) => void {
  const compressed = deflateSync(JSON.stringify(seed), { level: 1 });
  const load = (services: Services): void => {
    const value: unknown = JSON.parse(inflateSync(compressed).toString());
    loadSeed(services, parseSeed(value));
  };
  return (services) => {
    load(services);
    void releaseMemory();
  };
}
