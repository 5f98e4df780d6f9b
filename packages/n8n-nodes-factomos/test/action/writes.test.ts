import { seedIds } from 'factomos-sandbox';
import { type IDataObject } from 'n8n-workflow';
import { describe, expect, test } from 'vitest';
import { byId } from './cases/operation-case.ts';
import { useWorld } from '../world/world.mts';

const world = useWorld();

const invoice = { resource: 'invoice', operation: 'create', clientId: byId(seedIds.client) };
const json = (lines: string | IDataObject[]) => ({ ...invoice, specifyLines: 'json', linesJson: lines });
const sent = (action: string) =>
  world.sandbox.journal.entries({ action }).map(({ parameters }) => parameters);

describe('lines', () => {
  test('from fields are sent in their order, including titles', async () => {
    await world.run({
      parameters: {
        ...invoice,
        lines: {
          line: [
            { kind: 'title', text: 'Été' },
            { kind: 'service', serviceId: '19', quantity: 2.5, price: '10.10', text: 'a\nb' },
            { kind: 'service', serviceId: 22, quantity: 1, price: 0, text: '' },
          ],
        },
      },
    });
    expect(sent('createInvoice')[0]).toMatchObject({
      line_service_id: ['75', '19', '22'],
      line_description: ['Été', 'a\nb', ''],
      line_quantity: ['1', '2.5', '1'],
      line_price: ['0', '10.10', '0'],
    });
  });

  test.each([
    ['text', '[{ "title": "T" }, { "service_id": "19", "quantity": 2, "price": 5 }]'],
    ['an expression', '={{ [{ title: "T" }, { service_id: 19, quantity: "2", price: "5" }] }}'],
  ])('from JSON may be %s', async (_name, lines) => {
    const { items } = await world.run({ parameters: json(lines) });
    expect(items[0]).toHaveProperty('invoice_id');
    expect(sent('createInvoice')[0]).toMatchObject({
      line_service_id: ['75', '19'],
      line_quantity: ['1', '2'],
      line_price: ['0', '5'],
    });
  });

  test('from an empty JSON field create no invoice', async () => {
    const { error } = await world.run({ parameters: { ...invoice, specifyLines: 'json' } });
    expect(error?.message).toBe('A document needs at least one line');
    expect(world.calls()).toEqual([]);
  });

  test('without a price get that of their service, which is read once per service and run', async () => {
    const line = (serviceId: number) => ({ kind: 'service', serviceId, quantity: 1, price: '', text: '' });
    const { items } = await world.run({
      parameters: { ...invoice, lines: { line: [line(19), line(22), { ...line(19), price: '1' }] } },
      input: [{}, {}, {}],
    });
    expect(items).toHaveLength(3);
    expect(sent('createInvoice')[0]).toMatchObject({ line_price: ['650', '24.9', '1'] });
    expect(world.calls()).toEqual([
      'getService',
      'getService',
      'createInvoice',
      'createInvoice',
      'createInvoice',
    ]);
  });

  test.each([
    ['no array', '{ "service_id": 19 }', 'Lines (JSON) must be an array'],
    ['no JSON', '[{', 'Lines (JSON) must be valid JSON'],
    ['a misspelled field', '[{ "service_id": 19, "prize": 5 }]', 'Line 1 has an unknown field: prize'],
    ['a title with a price', '[{ "title": "T", "price": 5 }]', 'Line 1 has a title and other fields'],
    ['a line that is a number', '[5]', 'Line 1 must be an object'],
    ['no line', '[]', 'A document needs at least one line'],
    ['a price that is not a number', '[{ "service_id": 19, "price": "5 EUR" }]', 'Line 1: price'],
    ['no service', '[{ "quantity": 1 }]', 'Line 1: service_id'],
    [
      'an object as text',
      '[{ "service_id": 19, "description": { "a": 1 } }]',
      'Line 1: text must be a string',
    ],
    ['a list as title', '[{ "title": ["a"] }]', 'Line 1: text must be a string'],
    ['a price of null', '[{ "title": "T" }, { "service_id": 19, "price": null }]', 'Line 2: price is empty'],
    ['an empty price', '[{ "service_id": 19, "price": "" }]', 'Line 1: price is empty'],
    ['a blank price', '[{ "service_id": 19, "price": " " }]', 'Line 1: price is empty'],
  ])('with %s are rejected before any call', async (_name, lines, says) => {
    // As an expression: n8n itself refuses text that is not valid JSON.
    const { error } = await world.run({ parameters: json('={{ $json.lines }}'), input: [{ lines }] });
    expect(error?.message).toContain(says);
    expect(world.calls()).toEqual([]);
  });
});

test('bills nothing when the expression of a price returns no value, rather than the price of the service', async () => {
  const { error } = await world.run({
    parameters: json('={{ [{ service_id: 19, quantity: 1, price: $json.total_without_vta }] }}'),
    input: [{ total_without_vat: 5 }],
  });
  expect(error).toMatchObject({
    message: 'Line 1: price is empty',
    description: expect.stringContaining("leave out price to use the service's price") as unknown,
  });
  expect(world.calls()).toEqual([]);
});

test('bills nothing for a price that could not be calculated', async () => {
  const { error } = await world.run({
    parameters: json('={{ [{ service_id: 19, price: (10 / (1 + $json.vat / 100)).round(2) ?? null }] }}'),
  });
  expect(error?.message).toContain('Line 1: price');
  expect(world.calls()).toEqual([]);
});

describe('dates', () => {
  test.each([
    ['a day', '2026-11-20', '2026-11-20'],
    ['n8n’s date field', '2026-11-20T00:00:00', '2026-11-20'],
    ['a local time late in the day', '2026-11-20 23:59:59', '2026-11-20'],
    ['an instant before midnight in Paris', '2026-11-20T22:59:59.000Z', '2026-11-20'],
    ['an instant after midnight in Paris', '2026-11-20T23:30:00.000Z', '2026-11-21'],
    ['an instant in summer', '2026-07-14T22:30:00Z', '2026-07-15'],
    [
      'a DateTime of an expression',
      '={{ DateTime.fromISO("2026-11-20T12:00:00", { zone: "Asia/Tokyo" }) }}',
      '2026-11-20',
    ],
  ])('from %s are days in Paris', async (_name, invoiceDate, day) => {
    const { items, error } = await world.run({
      parameters: { ...json([{ service_id: 19, price: 1, quantity: 1 }]), additionalFields: { invoiceDate } },
    });
    expect(error).toBeUndefined();
    expect(items[0]?.invoice_date).toBe(day);
  });

  test('that are not valid are rejected before any call', async () => {
    const { error } = await world.run({
      parameters: {
        ...json([{ service_id: 19, price: 1, quantity: 1 }]),
        additionalFields: { invoiceDate: '={{ "20/11/2026" }}' },
      },
    });
    expect(error?.message).toMatch(/^"Date" /);
    expect(world.calls()).toEqual([]);
  });
});

describe('values', () => {
  test('that are empty are left out when creating, and clear the field when updating', async () => {
    await world.run({
      parameters: {
        resource: 'client',
        operation: 'create',
        category: 'client',
        clientCompanyName: 'A',
        additionalFields: { clientCity: '', clientEmail: '' },
      },
    });
    expect(sent('createClient')[0]).not.toHaveProperty('client_city');
    await world.run({
      parameters: {
        resource: 'client',
        operation: 'update',
        clientId: byId(seedIds.client),
        updateFields: { clientCity: '' },
      },
    });
    expect(sent('editClient')[0]).toMatchObject({ client_city: '' });
  });

  test('from expressions may be numbers as text, and flags as words', async () => {
    await world.run({
      parameters: {
        ...json([{ service_id: 19, price: 1, quantity: 1 }]),
        additionalFields: { objet: '={{ 42 }}', vatEnable: '={{ "false" }}', invoicePaid: '={{ 1 }}' },
      },
    });
    expect(sent('createInvoice')[0]).toMatchObject({ objet: '42', vat_enable: '0', invoice_paid: '1' });
  });

  test('of 0 are rejected for amounts of money', async () => {
    const { error } = await world.run({
      parameters: {
        resource: 'payment',
        operation: 'create',
        invoiceId: byId(seedIds.firstInvoice),
        montant: 0,
        type: 'cb',
      },
    });
    expect(error?.message).toBe('"Amount" must not be 0');
    expect(world.calls()).toEqual([]);
  });
});

test('writes in the order of the items, one at a time', async () => {
  world.sandbox.faults.add({ kind: 'delay', milliseconds: 60 }, { action: 'createInvoice' });
  const { items } = await world.run({
    parameters: {
      ...json([{ service_id: 19, price: 1, quantity: 1 }]),
      additionalFields: { objet: '={{ $json.n }}' },
    },
    input: [1, 2, 3].map((n) => ({ n })),
  });
  const numbers = items.map(({ invoice_id }) => Number(invoice_id));
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  expect(sent('createInvoice').reverse()).toMatchObject([{ objet: '1' }, { objet: '2' }, { objet: '3' }]);
});

describe('Call Any Action', () => {
  test('sends plain values and arrays, and nests the response', async () => {
    const { items } = await world.run({
      parameters: {
        resource: 'other',
        operation: 'callAny',
        actionName: 'createInvoice',
        parametersJson:
          '{ "client_id": 19, "line_service_id": ["19"], "line_quantity": [2], "line_price": [3.5], "objet": null }',
      },
    });
    expect(items[0]).toMatchObject({ action: 'createInvoice', raw: { error: { code: 0 } } });
    expect(items[0]).not.toHaveProperty('error');
    expect(sent('createInvoice')[0]).toMatchObject({ line_price: ['3.5'] });
  });

  const readAny = {
    resource: 'other',
    operation: 'callAny',
    parametersJson: '{ "client_id": 19 }',
    onlyReads: true,
  };

  test('retries reads, and allows Retry On Fail for them', async () => {
    world.sandbox.faults.add({ kind: 'status', status: 503 });
    const { items, error } = await world.run({
      parameters: { ...readAny, actionName: 'getClient' },
      settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
    });
    expect(error).toBeUndefined();
    expect(items[0]).toMatchObject({ action: 'getClient', raw: { error: { code: 0 } } });
    expect(world.calls()).toEqual(['getClient', 'getClient']);
  });

  test('refuses to run a documented write as a read', async () => {
    const { error } = await world.run({ parameters: { ...readAny, actionName: 'editClient' } });
    expect(error?.message).toContain('"Only Reads" must not be read: editClient changes data');
    expect(world.calls()).toEqual([]);
  });

  test.each(['[]', '{ "a": { "b": 1 } }', '{ not json'])('rejects %s as parameters', async (text) => {
    const { error } = await world.run({
      parameters: {
        resource: 'other',
        operation: 'callAny',
        actionName: 'x',
        parametersJson: '={{ $json.text }}',
      },
      input: [{ text }],
    });
    expect(error?.message).toBe('The parameters must be one JSON object of plain values');
    expect(world.calls()).toEqual([]);
  });
});

test.each([
  ['an invalid name', 'get client', '{}', '"Action" must be the name of an action'],
  [
    'two actions',
    'getClient',
    '{ "action": "getInvoice" }',
    '"Action" must be passed as the action, not among the parameters',
  ],
])('Call Any Action rejects %s', async (_name, actionName, parametersJson, says) => {
  const { error } = await world.run({
    parameters: { resource: 'other', operation: 'callAny', actionName, parametersJson },
  });
  expect(error?.message).toContain(says);
  expect(world.calls()).toEqual([]);
});

test('returns no secrets to an AI agent', async () => {
  const { items } = await world.run({
    parameters: { resource: 'connection', operation: 'getToken' },
    settings: { type: 'n8n-nodes-factomos.factomosTool' },
  });
  expect(items).toMatchObject([
    { failed: true, message: '"Get Token" returns secrets and is not for AI agents' },
  ]);
  expect(world.calls()).toEqual([]);
});
