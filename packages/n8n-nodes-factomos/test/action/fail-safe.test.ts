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
  ['that gives nothing', '={{ $json.order_id }}', 'The key is empty: its expression returned no value'],
  ['that gives blanks', '={{ "  " }}', 'The key is empty: its expression returned no value'],
  ['that gives an object', '={{ { id: 1 } }}', 'The key must be a text or a number'],
])('writes nothing for a key from an expression %s', async (_name, idempotencyKey, message) => {
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

test('writes without a key where its field is left empty', async () => {
  await world.run({ parameters: { ...invoice, idempotencyKey: '' } });
  expect(world.calls()).toEqual(['createInvoice']);
});

test.each([
  ['an array', '={{ [12] }}'],
  ['an object', '={{ { id: 12 } }}'],
  ['true', '={{ true }}'],
])('changes no payment for an ID that is %s', async (_name, paymentId) => {
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
  ['nothing', '={{ $json.amuont }}'],
  ['null', '={{ null }}'],
  ['an empty text', '={{ "" }}'],
])('bills no other figure for one whose expression gives %s', async (_name, lost) => {
  const lines = { line: [{ kind: 'service', serviceId: '19', quantity: 1, price: lost, text: '' }] };
  const line = await world.run({ parameters: { ...invoice, specifyLines: 'fields', lines } });
  expect(line.error).toMatchObject({
    message: 'The price of line 1 is empty: its expression returned no value',
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
  ['nothing', '={{ $json.nope }}'],
  ['null', '={{ null }}'],
  ['blanks', '={{ "  " }}'],
])('where an expression gives %s, nothing is written', (_name, lost) => {
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
      'an ID that may be left out',
      { ...update, updateFields: { ...update.updateFields, paymentId: lost } },
      '"Payment ID"',
    ],
    [
      'an ID that is needed',
      { resource: 'estimate', operation: 'transform', estimateId: lost, idempotencyKey: '' },
      '"Estimate ID"',
    ],
    ['an ID in a locator', { ...update, invoiceId: at('id') }, '"Invoice"'],
    ['a link in a locator', { ...update, invoiceId: at('url') }, '"Invoice"'],
    ['a locator as a whole', { ...update, invoiceId: lost }, '"Invoice"'],
    [
      'a locator that may be left out',
      { ...send, additionalFields: { emailTemplateId: at('id') } },
      '"Email Template"',
    ],
    ['the address of an email', { ...send, additionalFields: { emailTo: lost } }, '"To Email"'],
    ['a date', { ...invoice, additionalFields: { invoiceDate: lost } }, '"Date"'],
    ['a flag', { ...invoice, additionalFields: { vatEnable: lost } }, '"VAT Enabled"'],
    ['a choice', { ...update, updateFields: { ...update.updateFields, type: lost } }, '"Payment Type"'],
  ])('as %s', async (_what, parameters, label) => {
    const { error } = await world.run({ parameters });
    expect(error).toMatchObject({
      message: `${label} is empty: its expression returned no value`,
      context: { itemIndex: 0 },
    });
    expect(world.calls()).toEqual([]);
  });
});

test('leaves out words that an expression does not give: an address without a city is one all the same', async () => {
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

test('finds everything wrong that it can before it reads what it needs', async () => {
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

test('forces no total of 0, which is what a field that was added and forgotten holds', async () => {
  const { error } = await world.run({
    parameters: { ...invoice, additionalFields: { figuresTotalWithvat: 0 } },
  });
  expect(error?.message).toBe('"Forced Total With VAT" must not be 0');
  expect(world.calls()).toEqual([]);
});

test('prints no object on an invoice', async () => {
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

test('bills nothing for a quantity that an order does not know', async () => {
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
  'Call Any Action gives no secrets to an AI agent that asks %s',
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

test('names a status that Factomos does not have, and asks for none', async () => {
  const { error } = await world.run({
    parameters: { resource: 'invoice', operation: 'getMany', invoiceStatus: ['open'] },
  });
  expect(error?.message).toMatch(/no status "open"/);
  expect(world.calls()).toEqual([]);
});

test('asks for a required text that its expression does not give', async () => {
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
