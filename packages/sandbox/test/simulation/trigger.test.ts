import { expect, test } from 'vitest';
import { createSandbox, notificationTypes } from '../../src/index.ts';
import { call } from '../call.ts';
import { startReceiver } from '../receiver.ts';

test('all 31 notifications of the manual can be triggered', async () => {
  await using receiver = await startReceiver();
  await using sandbox = await createSandbox({ webhook: receiver.url });
  expect(notificationTypes).toHaveLength(31);
  for (const type of notificationTypes) sandbox.trigger(type);
  await sandbox.webhooks.settled();
  expect(receiver.types()).toEqual(notificationTypes);
});

test('a triggered notification matches a real change', async () => {
  await using sandbox = await createSandbox();
  sandbox.trigger('estimate_status_lost', { id: 501 });
  sandbox.trigger('archive_service', { id: 20 });
  sandbox.trigger('update_stock', { id: 22 });
  sandbox.trigger('delete_contact', { id: 45 });
  const { id } = sandbox.trigger('estimate_status_gained', { id: 505 });
  expect(await call(sandbox, 'getEstimate', { estimate_id: '501' })).toMatchObject({
    estimate: { estimate_status: 'lost' },
  });
  expect(await call(sandbox, 'getService', { service_id: '20' })).toMatchObject({
    service: { archived: '1' },
  });
  expect(await call(sandbox, 'getClient', { client_id: '45' })).toMatchObject({ error: { code: -9 } });
  expect(await call(sandbox, 'getEstimate', { estimate_id: id })).toMatchObject({
    estimate: { estimate_status: 'gained', articleList: [{ stock: '0' }, { stock: '119' }] },
  });
});

test('events that cannot be simulated are refused', async () => {
  await using sandbox = await createSandbox();
  expect(() => sandbox.trigger('delete_invoice', { id: 2001 })).toThrow('The account has no invoice 2001.');
  expect(() => sandbox.trigger('create_invoice', { companyId: 7 })).toThrow('The account does not exist.');
  expect(() => sandbox.trigger('estimate_status_lost', { companyId: 551 })).toThrow(
    'The account has no estimate. Create one, or give an id.',
  );
});

test('a document keeps lines whose service was deleted, distinct from its titles', async () => {
  await using sandbox = await createSandbox();
  const { invoice_id } = await call(sandbox, 'createInvoice', {
    client_id: '19',
    line_service_id: ['75', '22'],
    line_quantity: ['1', '2'],
  });
  sandbox.trigger('delete_service', { id: 22 });
  expect(await call(sandbox, 'getService', { service_id: '22' })).toMatchObject({ error: { code: -14 } });
  const { invoice } = await call(sandbox, 'getInvoice', { invoice_id: String(invoice_id) });
  expect(invoice).toMatchObject({
    articleList: [
      { service_id: '75', service_name: 'Titre' },
      { service_id: '22', service_name: '', quantity: '2' },
    ],
  });
});
