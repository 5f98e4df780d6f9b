import { beforeEach, describe, expect, test } from 'vitest';
import { createContext } from '../../src/create-context.ts';
import { type QuirkValues } from '../../src/quirks/quirk-values.ts';
import { defaultSeed } from '../../src/seed/default-seed.ts';
import { loadSeed } from '../../src/seed/load-seed.ts';
import { parseSeed, type Seed } from '../../src/seed/seed.ts';
import { type Context, createServices, type Services } from '../../src/services.ts';
import { openStore } from '../../src/store/open.ts';
import { seedTables } from '../../src/store/schema.ts';
import { takeSnapshot } from '../../src/store/snapshot.ts';
import { type Store } from '../../src/store/store.ts';

const line = { service_id: 3, quantity: '3', price: '0.33' };
const seedOfToday = (): Seed =>
  parseSeed({
    companies: [
      {
        name: 'Atelier',
        apps: [{ token: 'a-token', secret: 'sixteen-bytes-ok' }],
        clients: [{ id: 1, client_company_name: 'Café', client_email: 'cafe@example.test' }],
        services: [{ id: 3, service_name: 'Heure', price: '0.33', vat: '5.5' }],
        invoices: [{ client_id: 1, lines: [line, line, line, line], sent: true }],
      },
    ],
  });

let now = '';
let quirks: Partial<QuirkValues> = {};
const apply = (services: Services): void => {
  services.clock.freeze(now);
  services.quirks.set(quirks);
};

beforeEach(() => {
  now = '2026-03-31T10:00:00Z';
  quirks = {};
});

/** All that a seed fills, but for hashes of passwords, which have a salt. */
function contents(store: Store): unknown {
  const { tables, lastIds } = takeSnapshot(store);
  const known = seedTables.map(({ name }) => [name, tables[name], lastIds[name]]);
  expect(known.length).toBeGreaterThan(10);
  return JSON.parse(JSON.stringify(known, (key, value: unknown) => (key === 'password_hash' ? '' : value)));
}

/** The rows of a new store that the seed is loaded into. */
function loaded(seed: Seed): unknown {
  const { store } = openStore();
  const services = createServices(store);
  apply(services);
  loadSeed(services, seed);
  return contents(store);
}

function contextOf(seed: Seed): Context {
  const context = createContext(openStore().store, seed, apply);
  context.reset();
  return context;
}

describe.each([
  ['the default seed', defaultSeed],
  ['a seed with a message of today', seedOfToday],
])('a reset to %s', (_name, makeSeed) => {
  test('gives every row that loading it gives, again and in a second sandbox', () => {
    const seed = makeSeed();
    const context = contextOf(seed);
    context.store.run("UPDATE clients SET client_company_name = 'Changed'");
    context.store.run('DELETE FROM invoices');
    context.reset();
    expect(contents(context.store)).toEqual(loaded(seed));
    expect(contents(contextOf(seed).store)).toEqual(loaded(seed));
  });

  test.each([
    ['another day', '2026-04-02T10:00:00Z', {}],
    ['an earlier time of the day', '2026-03-31T05:00:00Z', {}],
    ['another rounding of VAT', '2026-03-31T10:00:00Z', { vatRounding: 'line' }],
  ] as const)('follows %s', (_name, later, changed) => {
    const seed = makeSeed();
    const context = contextOf(seed);
    now = later;
    quirks = changed;
    context.reset();
    expect(contents(context.store)).toEqual(loaded(seed));
  });
});
