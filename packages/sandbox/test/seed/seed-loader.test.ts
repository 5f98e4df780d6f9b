import { expect, test } from 'vitest';
import { createContext } from '../../src/create-context.ts';
import { parseSeed } from '../../src/seed/seed.ts';
import { openStore } from '../../src/store/open.ts';
import { expenses } from '../../src/store/schema.ts';

test('a seed too large to be kept as objects gives the same documents at each reset', () => {
  const seed = parseSeed({
    companies: [
      {
        name: 'Atelier',
        clients: [{ id: 1, client_company_name: 'Café de l’Été' }],
        expenses: Array.from({ length: 5001 }, () => ({ supplier_id: 1, amount: '0.33' })),
      },
    ],
  });
  const { store } = openStore();
  const context = createContext(store, seed, ({ clock }) => {
    clock.freeze('2026-03-31T10:00:00Z');
  });
  context.reset();
  const first = store.list(expenses);
  expect(first).toHaveLength(5001);
  context.store.run('DELETE FROM expenses');
  context.reset();
  expect(store.list(expenses)).toEqual(first);
});

test('a seed is parsed once', () => {
  const seed = parseSeed({ companies: [{ name: 'Atelier' }] });
  expect(parseSeed(seed)).toBe(seed);
});
