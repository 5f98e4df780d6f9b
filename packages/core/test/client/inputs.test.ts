import { expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { ok } from './account.ts';
import { fakeTransport } from './fake-transport.ts';
import { errorOf, testClient } from './test-client.ts';

const invoice = { answer: { invoice_id: '5', error: ok } };

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

test('frozen parameters and options are accepted', async () => {
  const fake = fakeTransport(invoice);
  const params = deepFreeze({
    client_id: 1,
    invoice_date: '2026-11-20',
    lines: [{ title: 'x' }, { service_id: 2, quantity: 1, price: 3 }],
  });
  const options = deepFreeze({ extra: { custom: ['a', 'b'] }, timeout: 1000 });
  await testClient(fake).createInvoice(params, options);
  expect(fake.requests).toHaveLength(1);
});

test('changing parameters during a call does not affect it', async () => {
  const fake = fakeTransport(invoice);
  const lines = [{ service_id: 2, quantity: 1, price: 3 }];
  const params = { client_id: 1, lines };
  const extra = { custom: ['a'] };
  const options = { extra, timeout: 1000 };
  const call = testClient(fake).createInvoice(params, options);
  params.client_id = 9;
  lines.push({ service_id: 8, quantity: 8, price: 8 });
  extra.custom.push('b');
  options.timeout = -1;
  await call;
  expect(fake.asked()[0]).toMatchObject({ client_id: '1', 'line_service_id[]': '2', 'custom[]': 'a' });
});

test('changing parameters does not affect updateClient while it reads the client', async () => {
  const names = Object.keys(catalogue.getClient.result.client.fields);
  const client = {
    ...Object.fromEntries(names.map((name) => [name, 'x'])),
    category: 'client',
    client_email: '',
  };
  const fake = fakeTransport({ answer: { client: client, error: ok } }, { answer: { error: ok } });
  const changes = { client_city: 'Lyon' };
  const call = testClient(fake).updateClient(7, changes);
  changes.client_city = 'Nice';
  await call;
  expect(fake.asked()[1]).toMatchObject({ action: 'editClient', client_id: '7', client_city: 'Lyon' });
});

test('changing a shared answer does not affect the other callers', async () => {
  const fake = fakeTransport({ answer: { 'email-templates': [], odd: { list: [1] }, error: ok } });
  const client = testClient(fake);
  const calls = [client.call('listEmailTemplates', {}), client.call('listEmailTemplates', {})] as const;
  const [first, second] = await Promise.all(calls);
  expect(fake.requests).toHaveLength(1);
  Object.assign(first.result, { odd: 'changed' });
  Reflect.deleteProperty(first.raw, 'odd');
  expect(second.raw).toMatchObject({ odd: { list: [1] } });
  expect(second.result).toMatchObject({ odd: { list: [1] } });
});

test('validate reports the same problems as a call, without sending anything', async () => {
  const fake = fakeTransport(invoice);
  const client = testClient(fake);
  const wrong = { client_id: 0, lines: [{ title: '' }], invoice_date: 'tomorrow' };
  const said = await errorOf(client.createInvoice(wrong));
  expect(() => {
    client.validate('createInvoice', wrong);
  }).toThrow(said.message);
  client.validate('createInvoice', { client_id: 1, lines: [{ title: 'x' }] });
  expect(fake.requests).toEqual([]);
});
