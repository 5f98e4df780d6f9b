import { seedIds } from 'factomos-sandbox';
import { describe, expect, test } from 'vitest';
import { byId } from './cases/operation-case.ts';
import { useWorld } from '../world/world.mts';

const world = useWorld();

const invoice = {
  resource: 'invoice',
  operation: 'create',
  clientId: byId(seedIds.client),
  specifyLines: 'json',
  linesJson: '=[{ "service_id": 19, "quantity": 1, "price": 5 }]',
};

test.each([
  ['returns no value', '={{ $json.order_id }}', 'The key is empty: its expression returned no value'],
  ['returns blanks', '={{ "  " }}', 'The key is empty: its expression returned no value'],
  ['returns an object', '={{ { id: 1 } }}', 'The key must be a text or a number'],
])('writes nothing when the expression of the key %s', async (_name, idempotencyKey, message) => {
  const { error } = await world.run({ parameters: { ...invoice, idempotencyKey } });
  expect(error).toMatchObject({ message, context: { itemIndex: 0 } });
  expect(world.calls()).toEqual([]);
});

test.each([
  ['text', 'order-Été 12 \u{1F4B6}'],
  ['a very long text', 'k'.repeat(20_000)],
  ['a number', '={{ 12 }}'],
])('writes once for a key that is %s', async (_name, idempotencyKey) => {
  const { items } = await world.run({ parameters: { ...invoice, idempotencyKey }, input: [{}, {}] });
  expect(items[0]).toHaveProperty('invoice_id');
  expect(items[1]).toHaveProperty('skipped', true);
  expect(world.calls()).toEqual(['createInvoice']);
});

test('writes without a key when its field is empty', async () => {
  await world.run({ parameters: { ...invoice, idempotencyKey: '' } });
  expect(world.calls()).toEqual(['createInvoice']);
});

test.each([
  ['an array', '={{ [12] }}'],
  ['an object', '={{ { id: 12 } }}'],
  ['true', '={{ true }}'],
])('changes no payment when its ID is %s', async (_name, paymentId) => {
  const { error } = await world.run({
    parameters: {
      resource: 'payment',
      operation: 'update',
      invoiceId: byId(19),
      updateFields: { montant: 3, type: 'cb', paymentId },
    },
  });
  expect(error).toMatchObject({ name: 'NodeOperationError', context: { itemIndex: 0 } });
  expect(error?.message).toContain('"Payment ID" must be one of');
  expect(world.calls()).toEqual([]);
});

test.each([
  ['no value', '={{ $json.amuont }}'],
  ['null', '={{ null }}'],
  ['an empty text', '={{ "" }}'],
])('bills nothing when the expression of a number returns %s', async (_name, lost) => {
  const lines = { line: [{ kind: 'service', serviceId: '19', quantity: 1, price: lost, text: '' }] };
  const line = await world.run({ parameters: { ...invoice, specifyLines: 'fields', lines } });
  expect(line.error).toMatchObject({
    message: 'Line 1: price is empty: its expression returned no value',
    context: { itemIndex: 0 },
  });
  for (const [field, label] of [
    ['invoiceVat', '"VAT Rate (%)"'],
    ['figuresTotalWithvat', '"Forced Total With VAT"'],
  ] as const) {
    const { error } = await world.run({ parameters: { ...invoice, additionalFields: { [field]: lost } } });
    expect(error?.message).toBe(`${label} is empty: its expression returned no value`);
  }
  expect(world.calls()).toEqual([]);
});

describe.each([
  ['no value', '={{ $json.nope }}'],
  ['null', '={{ null }}'],
  ['blanks', '={{ "  " }}'],
])('when an expression returns %s, nothing is written', (_name, lost) => {
  const update = {
    resource: 'payment',
    operation: 'update',
    invoiceId: byId(19),
    updateFields: { montant: 3, paymentId: '12', type: 'cb' },
  };
  const send = { resource: 'invoice', operation: 'send', invoiceId: byId(19) };
  const at = (mode: string) => ({ __rl: true, mode, value: lost });
  test.each([
    [
      'an optional ID',
      { ...update, updateFields: { ...update.updateFields, paymentId: lost } },
      '"Payment ID"',
    ],
    [
      'a required ID',
      { resource: 'estimate', operation: 'transform', estimateId: lost, idempotencyKey: '' },
      '"Estimate ID"',
    ],
    ['an ID in a locator', { ...update, invoiceId: at('id') }, '"Invoice"'],
    ['a link in a locator', { ...update, invoiceId: at('url') }, '"Invoice"'],
    ['a locator as a whole', { ...update, invoiceId: lost }, '"Invoice"'],
    ['an optional locator', { ...send, additionalFields: { emailTemplateId: at('id') } }, '"Email Template"'],
    ['the address of an email', { ...send, additionalFields: { emailTo: lost } }, '"To Email"'],
    ['a date', { ...invoice, additionalFields: { invoiceDate: lost } }, '"Date"'],
    ['a flag', { ...invoice, additionalFields: { vatEnable: lost } }, '"VAT Enabled"'],
    ['a choice', { ...update, updateFields: { ...update.updateFields, type: lost } }, '"Payment Type"'],
  ])('for %s', async (_what, parameters, label) => {
    const { error } = await world.run({ parameters });
    expect(error).toMatchObject({
      message: `${label} is empty: its expression returned no value`,
      context: { itemIndex: 0 },
    });
    expect(world.calls()).toEqual([]);
  });
});

test('leaves out optional text whose expression returned no value, such as the city of an address', async () => {
  const { items } = await world.run({
    parameters: {
      resource: 'client',
      operation: 'create',
      category: 'client',
      clientCompanyName: 'A',
      additionalFields: { clientCity: '={{ $json.city }}', clientEmail: '={{ $json.email }}' },
    },
  });
  expect(items[0]).toHaveProperty('client_id');
});

test('validates everything it can before it reads anything', async () => {
  const { error } = await world.run({
    parameters: {
      ...invoice,
      linesJson: '=[{ "service_id": 19, "quantity": 1 }]',
      additionalFields: { figuresTotalWithvat: 0 },
    },
  });
  expect(error?.message).toBe('"Forced Total With VAT" must not be 0');
  expect(world.calls()).toEqual([]);
});

test('rejects a forced total of 0, the default of a field that was added but not filled in', async () => {
  const { error } = await world.run({
    parameters: { ...invoice, additionalFields: { figuresTotalWithvat: 0 } },
  });
  expect(error?.message).toBe('"Forced Total With VAT" must not be 0');
  expect(world.calls()).toEqual([]);
});

test('rejects an object as text of an invoice', async () => {
  const line = {
    kind: 'service',
    serviceId: '19',
    quantity: 1,
    price: '5',
    text: '={{ ({ name: "Book" }) }}',
  };
  const { error } = await world.run({
    parameters: { ...invoice, specifyLines: 'fields', lines: { line: [line] } },
  });
  expect(error).toMatchObject({ message: 'Line 1: text must be a string', context: { itemIndex: 0 } });
  expect(world.calls()).toEqual([]);
});

test('bills nothing when a quantity is empty', async () => {
  const linesJson = '={{ [{ service_id: 19, quantity: null, price: 5 }] }}';
  const { error } = await world.run({ parameters: { ...invoice, linesJson } });
  expect(error?.message).toContain('Line 1: quantity');
  expect(world.calls()).toEqual([]);
});

test.each([
  ['by name', 'getConnectionToken', '{}'],
  ['in another case', 'createaccount', '{}'],
  ['as a parameter that PHP takes for the action', 'getClient', '{ " action": "getConnectionToken" }'],
])(
  'Call Any Action returns no secrets to an AI agent that asks %s',
  async (_name, actionName, parametersJson) => {
    const parameters = { resource: 'other', operation: 'callAny', actionName, parametersJson };
    const { items } = await world.run({
      parameters,
      settings: { type: 'n8n-nodes-factomos.factomosTool' },
    });
    expect(items).toMatchObject([
      { failed: true, message: `"${actionName}" may return secrets and is not for AI agents` },
    ]);
    expect(world.calls()).toEqual([]);
  },
);

test('rejects an unknown status by name, without a call', async () => {
  const { error } = await world.run({
    parameters: { resource: 'invoice', operation: 'getMany', invoiceStatus: ['open'] },
  });
  expect(error?.message).toMatch(/no status "open"/);
  expect(world.calls()).toEqual([]);
});

test('rejects a required text whose expression returned no value', async () => {
  const parameters = {
    resource: 'client',
    operation: 'create',
    category: 'client',
    clientCompanyName: '={{ $json.nothing }}',
  };
  const { error } = await world.run({ parameters });
  expect(error?.message).toBe('"Company Name" is required');
  expect(world.calls()).toEqual([]);
});
