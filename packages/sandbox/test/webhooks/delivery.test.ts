import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { createSandbox, seedAccounts, seedIds } from '../../src/index.ts';
import { call } from '../call.ts';
import { startReceiver } from '../receiver.ts';

const lines = { line_service_id: ['19'], line_quantity: ['1'] };

test('every documented write is notified once, in order, to all receivers', async () => {
  await using one = await startReceiver();
  await using two = await startReceiver();
  await using sandbox = await createSandbox({ webhook: one.url });
  sandbox.webhooks.register(two.url);
  const { client_id } = await call(sandbox, 'createClient', {
    category: 'client',
    client_company_name: 'Été',
  });
  const ours = { client_id: String(client_id) };
  await call(sandbox, 'editClient', { ...ours, client_city: 'Lyon' });
  await call(sandbox, 'createService', { service_name: 'S', price: '1' });
  const { invoice_id } = await call(sandbox, 'createInvoice', { ...ours, ...lines });
  const invoice = { invoice_id: String(invoice_id) };
  await call(sandbox, 'editInvoice', { ...invoice, ...ours, ...lines });
  await call(sandbox, 'sendInvoice', { ...invoice, email_to: 'a@client.test' });
  await call(sandbox, 'createPayment', { ...invoice, montant: '1', type: 'cb' });
  await call(sandbox, 'editPayment', { ...invoice, montant: '2' });
  await call(sandbox, 'deleteAllPayments', invoice);
  await call(sandbox, 'deleteAllPayments', invoice);
  await call(sandbox, 'createCreditNote', invoice);
  const { estimate_id } = await call(sandbox, 'createEstimate', { ...ours, ...lines });
  await call(sandbox, 'transformEstimate', { estimate_id: String(estimate_id) });
  await call(sandbox, 'getClient', ours);
  await call(sandbox, 'createInvoice', ours);
  await sandbox.webhooks.settled();
  expect(one.types()).toEqual([
    'create_contact',
    'update_contact',
    'create_service',
    'create_invoice',
    'update_invoice',
    'send_invoice',
    'add_invoice_payment',
    'update_invoice_payment',
    'delete_invoice_payment',
    'create_avoir',
    'create_estimate',
    'estimate_status_gained',
  ]);
  expect(two.types()).toEqual(one.types());
});

test("a notification has the manual's shape, returns custom and is sent only to its own account", async () => {
  await using receiver = await startReceiver();
  await using sandbox = await createSandbox({ webhook: receiver.url });
  const other = { url: sandbox.url, ...seedAccounts.other };
  await call(other, 'createService', { service_name: 'Brioche', price: '3' });
  const { invoice_id } = await call(sandbox, 'transformEstimate', { estimate_id: '501', custom: 'id=3&é' });
  await sandbox.webhooks.settled();
  const [notification] = receiver.received;
  expect(receiver.received).toHaveLength(1);
  expect(notification?.headers['content-type']).toBe('application/json');
  expect(JSON.parse(notification?.body ?? '')).toEqual({
    company_id: String(seedIds.company),
    notification_type: 'estimate_status_gained',
    result: { id: '501', invoice_id, error: { code: 0, message: 'OK' } },
    custom: 'id=3&é',
  });
});

test('a delivery is logged with its answer, and can be replayed', async () => {
  await using receiver = await startReceiver(503);
  await using sandbox = await createSandbox({ webhook: receiver.url });
  sandbox.trigger('update_design');
  await sandbox.webhooks.settled();
  const [logged] = sandbox.webhooks.deliveries();
  expect(logged).toMatchObject({
    type: 'update_design',
    state: 'failed',
    http_status: 503,
    response: 'noted',
    url: receiver.url,
  });
  sandbox.webhooks.replay(logged?.id ?? 0);
  await sandbox.webhooks.settled();
  expect(sandbox.webhooks.deliveries()[0]).toMatchObject({ replay_of: logged?.id, body: logged?.body });
  expect(receiver.received).toHaveLength(2);
});

test('2,000 bytes of an answer are read, then the connection is closed', async () => {
  let sent = 0;
  let ended: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (ended = resolve));
  // The answer never ends, and has a character that the limit cuts.
  const server = createServer((_request, response) => {
    const more = (): void => {
      if (!response.destroyed) response.write('é'.repeat(50_001), more);
      sent += 100_002;
    };
    response.write('x', more);
    response.on('close', ended);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  await using sandbox = await createSandbox({ webhook: `http://127.0.0.1:${port ?? 0}/` });
  sandbox.trigger('update_design');
  sandbox.trigger('update_design');
  await sandbox.webhooks.settled();
  await closed;
  expect(sandbox.webhooks.deliveries()).toMatchObject([
    { state: 'delivered', http_status: 200, response: `x${'é'.repeat(999)}`, error: '' },
    { state: 'delivered', http_status: 200, response: `x${'é'.repeat(999)}`, error: '' },
  ]);
  // Only what the socket buffers of both ends contain was ever sent.
  expect(sent).toBeLessThan(20_000_000);
  server.closeAllConnections();
  server.close();
});

test('the log has the reason when a receiver cannot be reached', async () => {
  await using sandbox = await createSandbox({ webhook: 'http://127.0.0.1:9/nobody' });
  sandbox.trigger('update_design');
  await sandbox.webhooks.settled();
  expect(sandbox.webhooks.deliveries()[0]).toMatchObject({ state: 'failed', http_status: null });
  expect(sandbox.webhooks.deliveries()[0]?.error).toMatch(/ECONNREFUSED|bad port/);
});

test('notifications can be duplicated, reordered and delayed', async () => {
  await using receiver = await startReceiver();
  await using sandbox = await createSandbox({ webhook: receiver.url });
  sandbox.webhooks.configure({ copies: 2 });
  sandbox.trigger('create_design');
  await sandbox.webhooks.settled();
  expect(receiver.types()).toEqual(['create_design', 'create_design']);
  sandbox.webhooks.configure({ copies: 1, reorder: 3, delay: 5 });
  sandbox.trigger('create_design');
  sandbox.trigger('update_design');
  sandbox.trigger('delete_design');
  await sandbox.webhooks.settled();
  expect(receiver.types().slice(2)).toEqual(['delete_design', 'update_design', 'create_design']);
});

test.each([
  ['application/json', 'application/json'],
  ['application/x-www-form-urlencoded', 'application/x-www-form-urlencoded'],
  ['text/plain', 'text/plain'],
  ['none', undefined],
] as const)('quirk webhookContentType %s sends %s', async (webhookContentType, expected) => {
  await using receiver = await startReceiver();
  await using sandbox = await createSandbox({ webhook: receiver.url, quirks: { webhookContentType } });
  sandbox.trigger('create_design');
  await sandbox.webhooks.settled();
  expect(receiver.received[0]?.headers['content-type']).toBe(expected);
});

test("quirk webhookComma ends the body as the manual's sample does", async () => {
  await using receiver = await startReceiver();
  await using sandbox = await createSandbox({ webhook: receiver.url, quirks: { webhookComma: 'trailing' } });
  sandbox.trigger('create_design', { custom: 'x' });
  await sandbox.webhooks.settled();
  expect(receiver.received[0]?.body).toMatch(/"custom":"x",\}$/);
});

test.each([
  ['invoice', '1001'],
  ['payment', 'the payment'],
] as const)('quirk paymentEventId %s has its id', async (paymentEventId, named) => {
  await using receiver = await startReceiver();
  await using sandbox = await createSandbox({ webhook: receiver.url, quirks: { paymentEventId } });
  const { payment_id } = await call(sandbox, 'createPayment', {
    invoice_id: '1001',
    montant: '1',
    type: 'cb',
  });
  await sandbox.webhooks.settled();
  const expected = named === '1001' ? named : payment_id;
  expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({ result: { id: expected } });
});
