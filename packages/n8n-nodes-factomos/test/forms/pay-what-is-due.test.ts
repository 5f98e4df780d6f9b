import { FactomosClient } from 'factomos-core';
import { seedIds } from 'factomos-sandbox';
import { expect, test } from 'vitest';
import { schemaProblems } from '../action/schema.mts';
import { byId } from '../action/cases/operation-case.ts';
import { answering } from '../world/answering.mts';
import { runNode } from '../world/run-node.mts';
import { useWorld } from '../world/world.mts';

const world = useWorld();

async function pendingInvoice() {
  const { token, secret, url } = world.sandbox;
  const client = new FactomosClient({ token, secret, baseUrl: url });
  const { invoices } = await client.listInvoice({ invoice_status: 'pending' });
  const [invoice] = invoices;
  if (!invoice) throw new Error('The seed has pending invoices');
  return invoice;
}

const pay = (id: string, more: object = {}) => ({
  resource: 'payment',
  operation: 'create',
  invoiceId: byId(id),
  payWhatIsDue: true,
  type: 'virement',
  ...more,
});

test('records the amount due, with one read, and says how much it was', async () => {
  const { id, figures_due: due } = await pendingInvoice();
  const { items, error } = await world.run({ parameters: pay(id) });
  expect(error).toBeUndefined();
  expect(items).toMatchObject([{ invoice_id: id, montant: due }]);
  expect(schemaProblems('payment', 'create', items[0])).toEqual([]);
  expect(world.calls().slice(1)).toEqual(['getInvoice', 'createPayment']);
  const [call] = world.sandbox.journal.entries({ action: 'createPayment' });
  expect(call?.parameters).toMatchObject({ montant: String(due) });
});

test('fails when nothing is due, and releases the key', async () => {
  const parameters = pay(String(seedIds.firstInvoice), { idempotencyKey: 'order-1' });
  const { error } = await world.run({ parameters });
  expect(error?.message).toBe(`Nothing is due on the invoice ${seedIds.firstInvoice}`);
  expect(world.calls()).toEqual(['getInvoice']);
  const again = await world.run({ parameters: { ...parameters, payWhatIsDue: false, montant: '1' } });
  expect(again.error).toBeUndefined();
  expect(again.items[0]).not.toHaveProperty('skipped');
});

test('records nothing when the amount due is null', async () => {
  await using server = await answering({
    invoice: { id: '1', figures_due: null, lines: [] },
    error: { code: 0, message: 'OK' },
  });
  const { items, error } = await runNode({ credential: server.credential, parameters: pay('1') });
  expect(items).toEqual([]);
  expect(error?.message).toContain('figures_due');
});

test('skips the item instead of failing when the key was used before', async () => {
  const { id } = await pendingInvoice();
  const parameters = pay(id, { idempotencyKey: 'order-2' });
  await world.run({ parameters });
  const { items, error } = await world.run({ parameters });
  expect(error).toBeUndefined();
  expect(items).toMatchObject([{ skipped: true, invoice_id: id }]);
  expect(world.calls().filter((action) => action === 'createPayment')).toHaveLength(1);
});
