import { FactomosClient } from 'factomos-core';
import { seedIds } from 'factomos-sandbox';
import { describe, expect, test } from 'vitest';
import { answering } from '../world/answering.mts';
import { runNode } from '../world/run-node.mts';
import { useWorld } from '../world/world.mts';

const world = useWorld();
const byNumber = (value: string) => ({ __rl: true, mode: 'number', value });
const get = { resource: 'invoice', operation: 'get', invoiceId: byNumber('={{ $json.number }}') };

const client = () => {
  const { token, secret, url } = world.sandbox;
  return new FactomosClient({ token, secret, baseUrl: url });
};

/** Numbers and IDs of the first invoices of a status. */
async function invoices(
  status: 'pending' | 'paid',
  count: number,
): Promise<{ id: string; number: string }[]> {
  const { invoices: rows } = await client().listInvoice({ invoice_status: status });
  return rows
    .slice(0, count)
    .map(({ id, invoice_formated_number: number }) => ({ id, number: number ?? '' }));
}

const lists = () => world.calls().filter((action) => action === 'listInvoice').length;

describe('an invoice given by its number', () => {
  test('is found, and all items of a run share one scan', async () => {
    const input = [...(await invoices('pending', 2)), ...(await invoices('paid', 3))];
    world.sandbox.reset();
    const { items, error } = await world.run({ parameters: get, input });
    expect(error).toBeUndefined();
    expect(items.map(({ id }) => id)).toEqual(input.map(({ id }) => id));
    // One call for each of pending, overdue, partially paid and paid, instead of four per item.
    expect(lists()).toBe(4);
  });

  test('is searched among open invoices first, ignoring case and blanks', async () => {
    const [invoice] = await invoices('pending', 1);
    world.sandbox.reset();
    const number = ` ${invoice?.number.toLowerCase()} `;
    const { items } = await world.run({ parameters: get, input: [{ number }] });
    expect(items).toMatchObject([{ id: invoice?.id }]);
    expect(world.calls()).toEqual(['listInvoice', 'getInvoice']);
  });

  test('can be written to, and the item contains its ID', async () => {
    const [invoice] = await invoices('pending', 1);
    const { items, error } = await world.run({
      parameters: {
        resource: 'payment',
        operation: 'create',
        invoiceId: byNumber(invoice?.number ?? ''),
        montant: '1',
        type: 'cb',
      },
    });
    expect(error).toBeUndefined();
    expect(items).toMatchObject([{ invoice_id: invoice?.id }]);
  });

  test('is not searched when another field is invalid', async () => {
    const { error } = await world.run({
      parameters: {
        resource: 'payment',
        operation: 'create',
        invoiceId: byNumber('F1'),
        montant: 'much',
        type: 'cb',
      },
    });
    expect(error?.message).toMatch(/^"Amount"/);
    expect(world.calls()).toEqual([]);
  });

  test('is reported as missing when no invoice has the number', async () => {
    const { error } = await world.run({ parameters: get, input: [{ number: 'F0' }] });
    expect(error?.message).toBe('No invoice has the number "F0"');
    expect(error?.description).toMatch(/^All \d+ invoices were read\./);
  });

  test('is searched with at most the allowed number of calls for all items together', async () => {
    const { failed } = await world.run({
      parameters: { ...get, maxCalls: 2 },
      input: [{ number: 'F0' }, { number: 'F1' }, { number: 'F2' }],
      settings: { onError: 'continueErrorOutput' },
    });
    expect(failed).toHaveLength(3);
    expect(failed[0]).toMatchObject({
      error: {
        message: expect.stringMatching(
          /^No invoice with the number "F0" is among the \d+ invoices read with 2 calls$/,
        ) as unknown,
        advice: 'Raise Maximum Calls to read on, or choose By ID.',
      },
    });
    expect(lists()).toBe(2);
  });
});

const row = {
  client_id: '19',
  invoice_status: 'pending',
  figures_total_withvat: '120',
  figures_due: '120',
  invoice_formated_number: 'F1',
};

async function find(invoices: object[], number: string) {
  await using server = await answering({
    pagination: { first_row: 0, last_row: invoices.length - 1, total_invoices: invoices.length },
    invoices,
    error: { code: 0, message: 'OK' },
  });
  return await runNode({ credential: server.credential, parameters: get, input: [{ number }] });
}

test('two invoices with the same number are an error that names both', async () => {
  const { error } = await find(
    [
      { ...row, id: '1' },
      { ...row, id: '2' },
    ],
    'F1',
  );
  expect(error?.message).toBe('2 invoices have the number "F1"');
  expect(error?.description).toBe('Their IDs are 1, 2. Choose By ID.');
});

test.each([
  ['has no readable number', { ...row, id: '2', invoice_formated_number: null }],
  ['cannot be read', { ...row, id: '2', figures_due: '12.50 €' }],
])('an invoice that %s may be the one, so it is not reported as missing', async (_name, unreadable) => {
  const { error } = await find([{ ...row, id: '1' }, unreadable], `F${seedIds.firstInvoice}`);
  expect(error?.message).toMatch(/^It is not certain that no invoice has the number/);
});

describe('an invoice named by its number, with a key', () => {
  const pay = {
    resource: 'payment',
    operation: 'create',
    invoiceId: byNumber('={{ $json.number }}'),
    montant: '1',
    type: 'cb',
    idempotencyKey: 'transfer-1',
  };

  test('is not looked for again once the key is used, and the item has its ID', async () => {
    const input = await invoices('paid', 1);
    world.sandbox.reset();
    await world.run({ parameters: pay, input });
    const spent = world.calls().length;
    const { items, error } = await world.run({ parameters: pay, input });
    expect(error).toBeUndefined();
    expect(items).toMatchObject([{ skipped: true, invoice_id: input[0]?.id }]);
    expect(world.calls()).toHaveLength(spent);
  });

  test('leaves the key free where it is not found', async () => {
    const { error } = await world.run({ parameters: pay, input: [{ number: 'F0' }] });
    expect(error?.message).toBe('No invoice has the number "F0"');
    const { items } = await world.run({ parameters: pay, input: await invoices('paid', 1) });
    expect(items[0]).not.toHaveProperty('skipped');
  });

  test('is looked for after a lost answer without another walk', async () => {
    const input = await invoices('paid', 1);
    const parameters = {
      resource: 'invoice',
      operation: 'send',
      invoiceId: byNumber('={{ $json.number }}'),
      idempotencyKey: 'mail-1',
      options: { lookFirst: true },
    };
    world.sandbox.reset();
    world.sandbox.faults.add({ kind: 'reset-after' }, { action: 'sendInvoice' });
    world.sandbox.faults.add({ kind: 'status', status: 503 }, { action: 'getInvoiceMailHistory', times: 10 });
    expect((await world.run({ parameters, input })).error?.message).toContain('unknown');
    world.sandbox.faults.clear();
    const walked = lists();
    const { items } = await world.run({ parameters, input });
    expect(items).toMatchObject([{ found: true, skipped: true, invoice_id: input[0]?.id }]);
    expect(lists()).toBe(walked);
  });
});

test('prices of services are not read for a key that is used', async () => {
  const parameters = {
    resource: 'invoice',
    operation: 'create',
    clientId: { __rl: true, mode: 'id', value: String(seedIds.client) },
    lines: {
      line: [{ kind: 'service', serviceId: String(seedIds.service), quantity: 1, price: '', text: '' }],
    },
    idempotencyKey: 'order-1',
    options: { readSkipped: false },
  };
  await world.run({ parameters });
  expect(world.calls()).toEqual(['getService', 'createInvoice']);
  const { items } = await world.run({ parameters });
  expect(items[0]).toHaveProperty('skipped', true);
  expect(world.calls()).toEqual(['getService', 'createInvoice']);
});
