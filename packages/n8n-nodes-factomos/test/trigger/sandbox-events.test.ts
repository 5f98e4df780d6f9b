import { FactomosClient } from 'factomos-core';
import { createSandbox, seedIds, type QuirkValues } from 'factomos-sandbox';
import { expect, test } from 'vitest';
import { itemsOf } from '../engine/engine.mts';
import { createReceiver } from './receiver.mts';
import { credentialsFor, triggerNode, urlKey } from './trigger-node.ts';

/** A sandbox that notifies a trigger, and a client of the same account that causes events. */
async function setUp(quirks: Partial<QuirkValues> = {}, parameters = {}) {
  const sandbox = await createSandbox({ quirks });
  const receiver = await createReceiver(triggerNode(parameters), { credentials: credentialsFor(sandbox) });
  sandbox.webhooks.register(`${receiver.url}?key=${urlKey}`);
  const client = new FactomosClient({ token: sandbox.token, secret: sandbox.secret, baseUrl: sandbox.url });
  const items = async () => {
    await sandbox.webhooks.settled();
    const received = await receiver.received();
    return received.map(({ run }) => run && itemsOf(run, 'Factomos Trigger')[0]);
  };
  return {
    sandbox,
    client,
    items,
    async [Symbol.asyncDispose]() {
      await receiver[Symbol.asyncDispose]();
      await sandbox.close();
    },
  };
}

const line = { service_id: seedIds.service, description: 'Made up', quantity: 1, price: 100 };

test('reads a new invoice back and returns it as stored in Factomos', async () => {
  await using world = await setUp();
  const { invoice_id, invoice_formated_number } = await world.client.createInvoice({
    client_id: seedIds.client,
    lines: [line],
  });
  const [item, ...others] = await world.items();
  expect(others).toEqual([]);
  expect(item).toMatchObject({
    event: 'create_invoice',
    id: invoice_id,
    verified: true,
    invoice: {
      id: invoice_id,
      invoice_formated_number,
      invoice_status: 'pending',
      figures_total_withvat: 120,
    },
    notification: {
      notification_type: 'create_invoice',
      company_id: String(seedIds.company),
      result: { id: invoice_id, error: { code: 0, message: 'OK' } },
    },
  });
  expect(Object.keys(item ?? {})).toEqual([
    'event',
    'id',
    'verified',
    'invoice',
    'receivedAt',
    'notification',
  ]);
  expect(item).not.toHaveProperty('invoice.articleList');
});

test.each(['none', 'trailing'] as const)('receives events with the comma quirk %s', async (webhookComma) => {
  await using world = await setUp({ webhookComma });
  await world.client.createInvoice({ client_id: seedIds.client, lines: [line] });
  expect(await world.items()).toMatchObject([{ event: 'create_invoice', verified: true }]);
});

test.each(['application/json', 'application/x-www-form-urlencoded', 'text/plain', 'none'] as const)(
  'receives events with the content type %s',
  async (webhookContentType) => {
    await using world = await setUp({ webhookContentType, webhookComma: 'trailing' });
    await world.client.createInvoice({ client_id: seedIds.client, lines: [line] });
    expect(await world.items()).toMatchObject([{ event: 'create_invoice', verified: true }]);
  },
);

test('returns the invoice of a payment whose event has the invoice’s ID', async () => {
  await using world = await setUp({ paymentEventId: 'invoice' }, { events: ['add_invoice_payment'] });
  const { invoice_id } = await world.client.createInvoice({ client_id: seedIds.client, lines: [line] });
  await world.client.createPayment({ invoice_id, montant: 120, type: 'cb' });
  expect((await world.items()).filter(Boolean)).toMatchObject([
    { event: 'add_invoice_payment', id: invoice_id, verified: true, invoice: { invoice_status: 'paid' } },
  ]);
});

test('does not verify a payment event with the payment’s ID, and returns no invoice', async () => {
  await using world = await setUp({ paymentEventId: 'payment' }, { events: ['add_invoice_payment'] });
  const { invoice_id } = await world.client.createInvoice({ client_id: seedIds.client, lines: [line] });
  await world.client.createPayment({ invoice_id, montant: 120, type: 'cb' });
  const [item] = (await world.items()).filter(Boolean);
  expect(item).toMatchObject({ event: 'add_invoice_payment', verified: false, reason: 'cannot-be-read' });
  expect(item).not.toHaveProperty('invoice');
});

test('returns an estimate with the invoice that it became', async () => {
  await using world = await setUp();
  const { invoice_id } = await world.client.transformEstimate({ estimate_id: seedIds.estimate });
  expect(await world.items()).toMatchObject([
    {
      event: 'estimate_status_gained',
      verified: true,
      estimate: { id: String(seedIds.estimate), estimate_status: 'gained' },
      invoice: { id: invoice_id, estimate_id: String(seedIds.estimate) },
    },
  ]);
});

test('returns clients and services in fields of their own', async () => {
  await using world = await setUp();
  await world.client.createClient({ category: 'client', client_company_name: 'Crèmerie de l’Étang' });
  await world.client.createService({ service_name: 'Atelier d’été', price: 90 });
  expect(await world.items()).toMatchObject([
    { event: 'create_contact', verified: true, client: { client_company_name: 'Crèmerie de l’Étang' } },
    { event: 'create_service', verified: true, service: { service_name: 'Atelier d’été', price: 90 } },
  ]);
});

test('distinguishes a credit note from another invoice', async () => {
  await using world = await setUp();
  const { invoice_id } = await world.client.createInvoice({ client_id: seedIds.client, lines: [line] });
  await world.client.createCreditNote({ invoice_id });
  world.sandbox.webhooks.emit({ company_id: seedIds.company, type: 'create_avoir', id: invoice_id });
  expect(await world.items()).toMatchObject([
    { event: 'create_invoice', verified: true },
    { event: 'create_avoir', verified: true, invoice: { invoice_status: 'avoir' } },
    { event: 'create_avoir', verified: false, reason: 'does-not-fit' },
  ]);
});

test('makes one call per event, after the webhook has responded', async () => {
  await using world = await setUp();
  world.sandbox.webhooks.emit({
    company_id: seedIds.company,
    type: 'update_invoice',
    id: String(seedIds.firstInvoice),
  });
  expect(await world.items()).toMatchObject([{ verified: true }]);
  expect(world.sandbox.journal.entries().map(({ action }) => action)).toEqual(['getInvoice']);
});
