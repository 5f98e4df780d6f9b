import fc from 'fast-check';
import { FactomosClient, type FactomosError, isFactomosError } from 'factomos-core';
import { createSandbox, type QuirkName, quirkValues, type Sandbox, seedIds } from 'factomos-sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const RUNS = 60;

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await createSandbox({ dailyLimit: null });
});

afterAll(async () => {
  await sandbox.close();
});

const { client: client_id, service: service_id, firstInvoice, estimate, supplier, expense } = seedIds;
const line = { service_id, quantity: 1, price: 10 };
const spent = { supplier_id: supplier, amount: 12.3, payment_type: 'cb', date: '2026-11-01' } as const;

const writes: Record<string, (client: FactomosClient) => Promise<object>> = {
  createClient: (client) => client.createClient({ category: 'client', client_company_name: 'Été' }),
  editClient: (client) => client.editClient({ client_id, client_city: 'Lyon' }),
  createService: (client) => client.createService({ service_name: 'Été', price: 10 }),
  createInvoice: (client) => client.createInvoice({ client_id, lines: [line] }),
  'createInvoice, refused': (client) => client.createInvoice({ client_id: 999_999, lines: [line] }),
  editInvoice: (client) => client.editInvoice({ invoice_id: firstInvoice, client_id, lines: [line] }),
  sendInvoice: (client) => client.sendInvoice({ invoice_id: firstInvoice, email_to: 'a@example.org' }),
  createPayment: (client) => client.createPayment({ invoice_id: firstInvoice, montant: 1, type: 'cb' }),
  deleteAllPayments: (client) => client.deleteAllPayments({ invoice_id: firstInvoice }),
  createCreditNote: (client) => client.createCreditNote({ invoice_id: firstInvoice }),
  createEstimate: (client) => client.createEstimate({ client_id, lines: [line] }),
  transformEstimate: (client) => client.transformEstimate({ estimate_id: estimate }),
  'transformEstimate, refused': (client) => client.transformEstimate({ estimate_id: 999_999 }),
  createExpense: (client) => client.createExpense(spent),
  editExpense: (client) => client.editExpense({ ...spent, expense_id: expense }),
  getConnectionToken: (client) => client.getConnectionToken({}),
};

/** Makes a call and returns its error, if there is one. */
async function errorOf(call: Promise<object>): Promise<FactomosError | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    if (isFactomosError(error)) return error;
    throw error;
  }
}

/** The write arrived once, and its report is true: done, refused with this code, or unknown. */
async function expectHonest(name: string): Promise<void> {
  const { token, secret, url } = sandbox;
  sandbox.journal.clear();
  const error = await errorOf(
    (writes[name] ?? (() => Promise.reject(new Error(name))))(
      new FactomosClient({ token, secret, baseUrl: url }),
    ),
  );
  const entries = sandbox.journal.entries();
  const [done, ...others] = entries.filter(({ action }) => action !== 'listEmailTemplates');
  expect(others).toEqual([]);
  // One list determines whether a write with an unreadable answer was refused because of its secret.
  expect(entries.length).toBeLessThanOrEqual(2);
  if (error === undefined) expect(done?.code).toBe(0);
  else if (error.code === 'api') expect(done?.code).toBe(error.serverCode);
  else expect(error.code).toBe('outcome-unknown');
  if (error?.code === 'outcome-unknown') expect(error.message).not.toMatch(/secret/i);
}

const each = Object.entries(quirkValues).flatMap(([name, values]) =>
  values.slice(1).map((value: string): [string, string] => [name, value]),
);

describe.each(each)('with %s %s', (name, value) => {
  test('every write is sent once, and its report is true', async () => {
    sandbox.reset();
    sandbox.quirks.set({ [name]: value });
    for (const write of Object.keys(writes)) await expectHonest(write);
  });
});

test('every write is sent once with several quirks, and its report is true', async () => {
  const names = Object.keys(quirkValues).filter((name): name is QuirkName => name in quirkValues);
  const quirks = fc.record(
    Object.fromEntries(names.map((name) => [name, fc.constantFrom(...quirkValues[name])])),
  );
  await fc.assert(
    fc.asyncProperty(quirks, fc.constantFrom(...Object.keys(writes)), async (given, write) => {
      sandbox.reset();
      sandbox.quirks.set(given);
      await expectHonest(write);
    }),
    { numRuns: RUNS },
  );
});
