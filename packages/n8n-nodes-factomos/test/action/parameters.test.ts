import { type ActionDefinition, catalogue, type ParamSpec } from 'factomos-core';
import { seedIds } from 'factomos-sandbox';
import { type GenericValue, type IDataObject, type INodeProperties } from 'n8n-workflow';
import { expect, test } from 'vitest';
import { resources } from '../../nodes/Factomos/resources/index.ts';
import { isUpdate } from '../../nodes/Factomos/resources/ui.ts';
import { nodeType } from '../engine/engine.mts';
import { useWorld } from '../world/world.mts';

const world = useWorld();
const definitions: Record<string, ActionDefinition> = catalogue;

const operations = resources
  .flatMap(({ value, operations: own }) => own.map((operation) => ({ resource: value, ...operation })))
  // Operations that read `listInvoice` have tests of their own.
  .filter(({ actionName }) => actionName !== 'listInvoice');

const camelCase = (wire: string) => wire.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A sample input for a parameter, and the value that must arrive. */
function sample(name: string, spec: ParamSpec): [entered: GenericValue | IDataObject, arrives: unknown] {
  switch (spec.kind) {
    case 'id':
      return [{ __rl: true, mode: 'id', value: '19' }, '19'];
    case 'text':
      return [`${name} à l’été`, `${name} à l’été`];
    case 'multiline':
      return [`${name}\nà l’été & co`, `${name}\nà l’été & co`];
    case 'email':
      return ['somebody@example.test', 'somebody@example.test'];
    case 'url':
      return ['https://example.test/a?b=c&d', 'https://example.test/a?b=c&d'];
    case 'date':
      return ['2026-02-28', '2026-02-28'];
    case 'amount':
      return [12.34, '12.34'];
    case 'percent':
      return [5.5, '5.5'];
    case 'quantity':
    case 'integer':
      return [3, '3'];
    case 'flag':
      return [true, '1'];
    case 'choice':
      return [spec.choices.at(-1), spec.choices.at(-1)];
    case 'secret':
      // The sandbox's journal redacts it.
      return ['made up', expect.any(String)];
    case 'lines':
      return [
        { line: [{ kind: 'service', serviceId: '19', quantity: 2, price: '1.5', text: 'x' }] },
        undefined,
      ];
  }
}

const written = operations.map((operation) => [operation.actionName, operation] as const);

test.each(written)(
  'sends every parameter of %s as it was entered',
  async (action, { resource, value, mode }) => {
    const params = Object.entries(definitions[action]?.params ?? {});
    const entered = (specs: typeof params) =>
      Object.fromEntries(
        specs.map(([name, spec]) => [camelCase(name), plain(resource, name, sample(name, spec)[0])]),
      );
    const { run } = await world.run({
      parameters: {
        resource,
        operation: value,
        ...entered(params.filter(([, { required }]) => required)),
        [isUpdate({ mode }) ? 'updateFields' : 'additionalFields']: entered(
          params.filter(([, { required }]) => !required),
        ),
      },
      // The test is about what arrives, whether or not the sandbox accepts it.
      settings: { onError: 'continueRegularOutput' },
    });
    expect(run.status).toBe('success');
    const [call] = world.sandbox.journal.entries({ action });
    const arrives = params
      .filter(([, { kind }]) => kind !== 'lines')
      .map(([name, spec]) => [name, sample(name, spec)[1]]);
    expect(call?.parameters).toMatchObject(Object.fromEntries(arrives));
    if (!params.some(([, { kind }]) => kind === 'lines')) return;
    expect(call?.parameters).toMatchObject({
      line_service_id: ['19'],
      line_description: ['x'],
      line_quantity: ['2'],
      line_price: ['1.5'],
    });
  },
);

/** Defaults that are sent on purpose and change nothing: VAT is charged anyway, and no condition is printed anyway. */
const sameAsLeftOut: Record<string, Record<string, string>> = {
  createAccount: { tva_enable: '1' },
  createInvoice: { vat_enable: '1', payment_condition_enable: '0' },
};

test.each(written)(
  'sends the same for %s when its optional fields are added but not filled in',
  async (action, { resource, value }) => {
    const required = Object.entries(definitions[action]?.params ?? {}).filter(([, spec]) => spec.required);
    const parameters = {
      resource,
      operation: value,
      ...Object.fromEntries(
        required.map(([name, spec]) => [camelCase(name), plain(resource, name, sample(name, spec)[0])]),
      ),
    };
    const sentWith = async (fields: IDataObject) => {
      world.sandbox.reset();
      const { run } = await world.run({
        parameters: { ...parameters, ...fields },
        settings: { onError: 'continueRegularOutput' },
      });
      expect(run.status).toBe('success');
      const sent = world.sandbox.journal.entries({ action })[0]?.parameters;
      if (typeof sent !== 'object' || sent === null) throw new Error(`${action} was not called`);
      return sent;
    };
    const bare = await sentWith({});
    const added = await sentWith(
      Object.fromEntries(
        collections(resource, value).map(({ name, options = [] }) => [
          name,
          Object.fromEntries(
            options.flatMap((option) =>
              'default' in option ? [[option.name, structuredClone(option.default)]] : [],
            ),
          ),
        ]),
      ),
    );
    expect(added).toEqual({ ...bare, ...sameAsLeftOut[action] });
  },
);

function collections(resource: string, operation: string): INodeProperties[] {
  return nodeType('n8n-nodes-factomos.factomos').description.properties.filter(
    ({ type, displayOptions: { show = {} } = {} }) =>
      type === 'collection' && show.resource?.includes(resource) && show.operation?.includes(operation),
  );
}

test('has no default amounts', () => {
  const { properties } = nodeType('n8n-nodes-factomos.factomos').description;
  const fields = properties.flatMap((property) => [
    property,
    ...(property.options ?? []).flatMap((option) =>
      'values' in option ? option.values : 'default' in option ? [option] : [],
    ),
  ]);
  const numbers = fields.filter((field) => typeof field.default === 'number').map(({ name }) => name);
  expect(new Set(numbers)).toEqual(new Set(['limit', 'maxCalls', 'quantity']));
});

test('leaves out an optional field when its expression says so, and rejects that for a required one', async () => {
  const parameters = {
    resource: 'client',
    operation: 'create',
    category: 'client',
    clientCompanyName: '={{ $json.name }}',
    additionalFields: { clientCity: '={{ $json.city }}' },
  };
  const { items, error } = await world.run({
    parameters,
    input: [
      { name: 'A', city: 'Lyon' },
      { name: 'B', city: '[leave out]' },
    ],
  });
  expect(error).toBeUndefined();
  expect(items).toHaveLength(2);
  const sent = world.sandbox.journal.entries({ action: 'createClient' }).map((entry) => entry.parameters);
  expect(sent).toHaveLength(2);
  expect(sent).toContainEqual(expect.objectContaining({ client_company_name: 'A', client_city: 'Lyon' }));
  expect(sent).toContainEqual({ action: 'createClient', category: 'client', client_company_name: 'B' });
  const refused = await world.run({ parameters, input: [{ name: '[leave out]', city: 'Lyon' }] });
  expect(refused.error?.message).toBe('"Company Name" is required and cannot be left out');
});

test('turns VAT off, and a payment condition on and off, when chosen', async () => {
  const document = {
    resource: 'invoice',
    clientId: { __rl: true, mode: 'id', value: String(seedIds.client) },
    specifyLines: 'json',
    linesJson: '[{ "service_id": "19", "price": 10 }]',
  };
  await world.run({
    parameters: { ...document, operation: 'create', additionalFields: { vatEnable: false } },
  });
  const update = {
    ...document,
    operation: 'update',
    invoiceId: { __rl: true, mode: 'id', value: String(seedIds.firstInvoice) },
  };
  for (const paymentConditionEnable of [true, false]) {
    await world.run({
      parameters: { ...update, updateFields: { paymentConditionEnable, invoicePaid: false } },
    });
  }
  const sent = (action: string) =>
    world.sandbox.journal
      .entries({ action })
      .map((entry) => entry.parameters)
      .reverse();
  expect(sent('createInvoice')).toMatchObject([{ vat_enable: '0' }]);
  expect(sent('editInvoice')).toMatchObject([
    { payment_condition_enable: '1' },
    { payment_condition_enable: '0' },
  ]);
  expect(sent('editInvoice')[0]).not.toHaveProperty('invoice_paid');
});

/** IDs without a list are plain text fields. */
function plain(
  resource: string,
  name: string,
  entered: GenericValue | IDataObject,
): GenericValue | IDataObject {
  const words = resources.find(({ value }) => value === resource)?.fields[name];
  const isLocator = typeof entered === 'object' && entered !== null && '__rl' in entered;
  return isLocator && words?.locator === undefined ? '19' : entered;
}
