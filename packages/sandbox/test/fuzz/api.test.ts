import { retainedMegabytes } from '@tools/fuzz/retained-memory';
import { FUZZ_TIMEOUT, fuzzRuns, isFullFuzz, fuzzSeed } from '@tools/fuzz/runs';
import { catalogue, isActionName } from 'factomos-core';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAction } from '../../src/actions/index.ts';
import { createApp } from '../../src/app.ts';
import { createContext } from '../../src/create-context.ts';
import { type Context } from '../../src/services.ts';
import { openStore } from '../../src/store/open.ts';
import { allTables } from '../../src/store/schema.ts';
import { type SeedInput, parseSeed } from '../../src/seed/seed.ts';
import { opened } from '../call.ts';
import { manualFacts } from '../manual-facts.ts';
import { seedAccounts } from '../../src/index.ts';
import { type Shot, shots } from './arbitraries.ts';

const numRuns = fuzzRuns('sandbox-api');

const service = { id: 19, service_name: 'Conseil', price: '650' };
const documents = {
  clients: [
    { id: 19, client_company_name: 'Café', client_email: 'a@cafe.test' },
    { id: 41, client_company_name: 'Papeterie', category: 'fournisseur' as const },
  ],
  services: [service],
  expenses: [{ id: 71, supplier_id: 41, amount: '5' }],
};
const small: SeedInput = {
  companies: [
    {
      id: 550,
      name: 'Atelier',
      apps: [{ ...credentials(seedAccounts.main) }],
      ...documents,
      invoices: [{ id: 1001, client_id: 19, lines: [{ service_id: 19 }], payments: [{ montant: '5' }] }],
      estimates: [{ id: 501, client_id: 19, lines: [{ service_id: 19 }] }],
    },
    { id: 551, name: 'Autre', apps: [{ ...credentials(seedAccounts.other) }] },
  ],
  partners: [{ ...credentials(seedAccounts.partner) }],
};

function credentials({ token, secret }: { token: string; secret: string }): {
  token: string;
  secret: string;
} {
  return { token, secret };
}

/** Codes that any call may return: those of the envelope and the token, and the sandbox's own. */
const everywhere = [0, -1, -2, -3, -4, -5, -6, -28, -33];
/** The manual has no table for it: these codes are listed in docs/assumptions.md. */
const ofCreatePayment = [-17, -18, -19, -20];

/** The facts are those of the manual V1.29; the catalogue has what later versions document. */
function documentedErrors(action: string): object {
  const facts = manualFacts.actions[action];
  if (facts !== undefined) return facts.errors ?? {};
  return isActionName(action) ? catalogue[action].errors : {};
}

function isDocumented(action: string, code: number): boolean {
  const own = Object.keys(documentedErrors(action)).map(Number);
  const known = [...everywhere, ...own, ...(action === 'createPayment' ? ofCreatePayment : [])];
  return code <= -900 || known.includes(code);
}

/** All tables except those that every call changes. */
const kept = allTables.filter(({ name }) => name !== 'journal' && name !== 'quota_days');

function stateOf({ store }: Context): string {
  return JSON.stringify(kept.map((table) => store.list(table)));
}

function codeOf(text: string, secret: string): unknown {
  const plain: unknown = text.startsWith('{') ? JSON.parse(text) : opened(secret, text);
  const error: unknown =
    typeof plain === 'object' && plain !== null ? Reflect.get(plain, 'error') : undefined;
  return typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
}

test(
  `any request to api.php gets an answer of the API or a 4xx, and a refusal changes nothing (${numRuns} requests)`,
  { timeout: FUZZ_TIMEOUT },
  async () => {
    const { store } = openStore();
    const context = createContext(store, parseSeed(small), ({ quota }) => {
      quota.setDailyLimit(null);
    });
    const app = createApp(context);
    context.reset();
    let before = stateOf(context);
    let sent = 0;
    const seen = new Map<string, number>();
    const memory = retainedMegabytes();

    const fire = async ({ method, headers, body, secret }: Shot): Promise<void> => {
      sent += 1;
      if (sent % 100 === 0) {
        context.reset();
        before = stateOf(context);
      }
      const bodyInit =
        method === 'GET' || method === 'HEAD'
          ? {}
          : { body: typeof body === 'string' ? body : new Uint8Array(body) };
      const answer = await app.fetch(
        new Request('http://127.0.0.1/api/api.php', { method, headers, ...bodyInit }),
      );
      const text = await answer.text();
      if (answer.status !== 200) {
        expect(answer.status, text).toBeGreaterThanOrEqual(400);
        expect(answer.status, text).toBeLessThan(500);
        seen.set(String(answer.status), (seen.get(String(answer.status)) ?? 0) + 1);
      }
      const code = answer.status === 200 && method !== 'HEAD' ? codeOf(text, secret) : -1;
      const [entry] = context.journal.entries({ limit: 1 });
      const action = findAction(entry?.action ?? '')?.name ?? '';
      expect(typeof code).toBe('number');
      expect(isDocumented(action, Number(code)), `${action} answered ${String(code)}`).toBe(true);
      const after = stateOf(context);
      if (code !== 0) expect(after).toBe(before);
      before = after;
      seen.set(`${action} ${String(code)}`, (seen.get(`${action} ${String(code)}`) ?? 0) + 1);
    };
    await fc.assert(fc.asyncProperty(shots, fire), { numRuns, seed: fuzzSeed, endOnFailure: true });
    expect(retainedMegabytes() - memory).toBeLessThan(100);
    expect(sent).toBeGreaterThanOrEqual(numRuns);
    if (isFullFuzz()) {
      // The requests are effective enough: every action succeeds at least once, and refuses in many ways.
      const succeeded = [...seen.keys()].filter((key) => /^\w+ 0$/.test(key));
      expect(succeeded.sort()).toEqual(
        Object.keys(catalogue)
          .map((name) => `${name} 0`)
          .sort(),
      );
      expect(seen.size).toBeGreaterThan(80);
    }
    store.close();
  },
);
