import { expect, test } from 'vitest';
import { createSandbox, type Sandbox, type SeedInput } from '../../src/index.ts';
import { call } from '../call.ts';

const seed: SeedInput = {
  companies: [
    {
      name: 'Atelier',
      apps: [{ token: 'made_up_token_0815', secret: 'made-up-secret-1' }],
      clients: [{ id: 19, client_company_name: 'Café' }],
      services: [{ id: 19, service_name: 'Conseil', price: '100' }],
      invoices: Array.from({ length: 173 }, () => ({
        client_id: 19,
        date: '-1d',
        lines: [{ service_id: 19 }],
      })),
    },
  ],
};

interface Page {
  ids: number[];
  total: unknown;
}

async function page(sandbox: Sandbox, page_index: number): Promise<Page> {
  const { invoices, pagination } = await call(sandbox, 'listInvoice', {
    invoice_status: 'pending',
    page_index: String(page_index),
  });
  if (!Array.isArray(invoices)) throw new Error('There is no list');
  return {
    ids: invoices.map((row) => Number(Reflect.get(Object(row), 'id'))),
    total: Reflect.get(Object(pagination), 'total_invoices'),
  };
}

test('a page starts at its index, wherever that is, newest first', async () => {
  await using sandbox = await createSandbox({ seed, dailyLimit: null });
  const newest = (await page(sandbox, 0)).ids[0] ?? 0;
  for (const from of [0, 1, 49, 50, 86, 87, 100, 123, 124, 150, 172, 173]) {
    const { ids, total } = await page(sandbox, from);
    expect(total).toBe(173);
    expect(ids, String(from)).toEqual(
      Array.from({ length: Math.min(50, 173 - from) }, (_, index) => newest - from - index),
    );
  }
});

test('the total of a list follows every change', async () => {
  await using sandbox = await createSandbox({ seed, dailyLimit: null });
  const total = async () => (await page(sandbox, 0)).total;
  expect(await total()).toBe(173);
  const { invoice_id } = await call(sandbox, 'createInvoice', {
    client_id: '19',
    line_service_id: ['19'],
    line_quantity: ['1'],
  });
  expect(await total()).toBe(174);
  await call(sandbox, 'createPayment', { invoice_id: String(invoice_id), montant: '120', type: 'cb' });
  expect(await total()).toBe(173);
  await call(sandbox, 'deleteAllPayments', { invoice_id: String(invoice_id) });
  expect(await total()).toBe(174);
  // Refused, and rolled back.
  await call(sandbox, 'createInvoice', { client_id: '19', line_service_id: ['4711'], line_quantity: ['1'] });
  expect(await total()).toBe(174);
  const snapshot = sandbox.snapshot();
  sandbox.clock.advance('90d');
  expect(await total()).toBe(0);
  sandbox.reset();
  sandbox.restore(snapshot);
  expect(await total()).toBe(174);
});
