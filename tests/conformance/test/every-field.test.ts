import { isObject } from '@tools/json';
import {
  type DeviatingServer,
  fieldsOf,
  instead,
  isEssential,
  MISSING,
  type Path,
  startDeviatingServer,
} from '@tools/deviations';
import { withField } from '@tools/deviations/fields';
import fc from 'fast-check';
import { FactomosClient, isFactomosError, type ReadActionName } from 'factomos-core';
import { createSandbox, type Sandbox, seedIds } from 'factomos-sandbox';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

const RUNS = 600;

let sandbox: Sandbox;
let server: DeviatingServer;
let client: FactomosClient;

beforeAll(async () => {
  sandbox = await createSandbox({ dailyLimit: null, quirks: { answerForm: 'json' } });
  server = await startDeviatingServer(sandbox);
  const { token, secret } = sandbox;
  client = new FactomosClient({ token, secret, baseUrl: server.url });
  await client.sendInvoice({ invoice_id: seedIds.firstInvoice, email_to: 'a@example.org' });
});

beforeEach(() => {
  server.deviation = undefined;
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await sandbox.close();
});

const reads: Record<ReadActionName, () => Promise<{ result: object }>> = {
  getClient: () => client.call('getClient', { client_id: seedIds.client }),
  getService: () => client.call('getService', { service_id: seedIds.service }),
  getInvoice: () => client.call('getInvoice', { invoice_id: seedIds.firstInvoice }),
  listInvoice: () => client.call('listInvoice', { invoice_status: 'later' }),
  getInvoiceMailHistory: () => client.call('getInvoiceMailHistory', { invoice_id: seedIds.firstInvoice }),
  listEmailTemplates: () => client.call('listEmailTemplates', {}),
  getEstimate: () => client.call('getEstimate', { estimate_id: seedIds.estimate }),
  getExpense: () => client.call('getExpense', { expense_id: seedIds.expense }),
};
const actions = Object.keys(reads).filter((name): name is ReadActionName => name in reads);

async function read(action: ReadActionName): Promise<Record<string, unknown>> {
  const { result } = await reads[action]();
  return { ...result };
}

/** Without the changed field and everything that is derived from it. */
function without(path: Path, result: Record<string, unknown>): unknown {
  const copy = withField(result, path, MISSING);
  delete copy.omitted;
  for (const document of [copy.invoice, copy.estimate]) if (isObject(document)) delete document.lines;
  return copy;
}

test('every read, with any of its fields changed, fails only without an essential field', async () => {
  const whole = new Map<ReadActionName, { result: Record<string, unknown>; fields: Path[] }>();
  for (const action of actions) {
    const result = await read(action);
    whole.set(action, { result, fields: fieldsOf(server.answers.get(action)) });
  }
  const deviations = fc.constantFrom(...actions).chain((action) =>
    fc.record({
      action: fc.constant(action),
      path: fc.constantFrom(...(whole.get(action)?.fields ?? [])),
      to: fc.constantFrom(...instead),
    }),
  );
  await fc.assert(
    fc.asyncProperty(deviations, async ({ action, path, to }) => {
      server.deviation = { action, path, to };
      const before = whole.get(action)?.result ?? {};
      const isRow = typeof path[1] === 'number';
      try {
        const result = await read(action);
        if (isRow && isEssential(action, path)) {
          // The row is left out, or its value can be read anyway.
          const [list = ''] = path;
          const rows: unknown = result[list];
          const all: unknown = before[list];
          const omitted: unknown = result.omitted;
          expect(
            Number(Reflect.get(Object(rows), 'length')) + Number(Reflect.get(Object(omitted), 'length')),
          ).toBe(Reflect.get(Object(all), 'length'));
          return;
        }
        if (path.at(-2) === 'articleList' && !isObject(to)) {
          // A line that cannot be read is left out, and then the lines cannot be sent again.
          expect(Object.values(result)[0]).toHaveProperty('lines', []);
          return;
        }
        expect(without(path, result)).toEqual(without(path, before));
        const value = path.reduce<unknown>((found, part) => Reflect.get(Object(found), part), result);
        // A value that cannot be read is never 0.
        if (to !== 0 && to !== '0') expect(value).not.toBe(0);
      } catch (error) {
        if (!isFactomosError(error)) throw error;
        expect(isEssential(action, path) && !isRow, `${action} ended: ${error.message}`).toBe(true);
        expect(['validation', 'api']).toContain(error.code);
      }
    }),
    { numRuns: RUNS },
  );
});

test('all documented reads are covered', async () => {
  const { catalogue } = await import('factomos-core');
  const all = Object.values(catalogue).filter(({ effect }) => effect === 'read');
  expect(actions.toSorted()).toEqual(all.map(({ name }) => name).toSorted());
});
