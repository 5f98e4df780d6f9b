import { type ActionDefinition, catalogue, lineFields } from 'factomos-core';
import { choiceLabel, paramLabel } from 'factomos-core/labels/en';
import { type INodeProperties } from 'n8n-workflow';
import { describe, expect, test } from 'vitest';
import { LEAVE_OUT } from '../../nodes/Factomos/description/leave-out.ts';
import { nodeType } from '../engine/engine.mts';
import { resources } from '../../nodes/Factomos/resources/index.ts';

const { properties } = nodeType('n8n-nodes-factomos.factomos').description;
const definitions: Record<string, ActionDefinition> = catalogue;

/** "Client: Get Many" and "Client: Create or Update" use actions that have operations of their own. */
const operations = resources.flatMap((resource) =>
  resource.operations
    .filter(({ mode }) => mode !== 'seenClients' && mode !== 'upsert')
    .map((operation) => ({ resource, operation, action: operation.actionName })),
);

/** Parameters without a field of their own, and how they are set. */
const others: Record<string, string[]> = {
  lines: ['specifyLines', 'lines', 'linesJson'],
  page_index: ['returnAll', 'limit'],
};

function shown(resource: string, operation: string): INodeProperties[] {
  return properties.filter(({ displayOptions }) => {
    const { resource: resources = [], operation: operations = [] } = displayOptions?.show ?? {};
    return resources.includes(resource) && operations.includes(operation);
  });
}

/** All fields of the form, including those in collections. */
function fields(resource: string, operation: string): INodeProperties[] {
  return shown(resource, operation).flatMap((property) => [
    property,
    ...(property.type === 'collection' ? (property.options ?? []).filter((option) => 'type' in option) : []),
  ]);
}

const camelCase = (wire: string) => wire.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

test('has one operation for every action of the catalogue', () => {
  expect(operations.map(({ action }) => action).sort()).toEqual(Object.keys(catalogue).sort());
});

test('offers every resource and operation in the drop-downs', () => {
  const offered = (property: INodeProperties | undefined) =>
    (property?.options ?? []).map((option) => ('value' in option ? option.value : undefined));
  expect(offered(properties.find(({ name }) => name === 'resource'))).toEqual(
    expect.arrayContaining([...resources.map(({ value }) => value), 'other']),
  );
  for (const { value, operations: own } of resources) {
    const property = properties.find(
      ({ name, displayOptions }) => name === 'operation' && displayOptions?.show?.resource?.includes(value),
    );
    expect(offered(property).sort()).toEqual(own.map((operation) => operation.value).sort());
  }
});

describe.each(operations.map((found) => [found.action, found] as const))(
  '%s',
  (action, { resource, operation }) => {
    const definition = definitions[action];
    const form = fields(resource.value, operation.value);

    test.each(Object.entries(definition?.params ?? {}))(
      'has a field for %s, with its label',
      (name, spec) => {
        for (const field of others[name] ?? [camelCase(name)]) {
          expect(form.map((property) => property.name)).toContain(field);
        }
        if (name === 'page_index') return;
        const field = form.find((property) => property.name === camelCase(name));
        const { help } = paramLabel(action, name);
        if (name !== 'lines' && action !== 'listInvoice') {
          expect(field?.displayName).toBe(paramLabel(action, name).name);
          expect(field?.description).toContain(help.replace(/\.$/, ''));
        }
        if (spec.kind !== 'choice') return;
        const options = (field?.options ?? []).filter((option) => 'value' in option);
        // The first choice of an optional field is the one that leaves it out.
        const neutral = spec.required ? [] : [LEAVE_OUT];
        expect(options.map(({ value }) => value).sort()).toEqual([...neutral, ...spec.choices].sort());
        for (const option of options.filter(({ value }) => value !== LEAVE_OUT))
          expect(option.name).toBe(choiceLabel(name, String(option.value)));
      },
    );

    test('has a required field for each required parameter, and no other', () => {
      const required = shown(resource.value, operation.value).filter(({ required }) => required);
      const expected = Object.entries(definition?.params ?? {})
        .filter(([, spec]) => spec.required && spec.kind !== 'lines')
        .map(([name]) => camelCase(name));
      expect(required.map(({ name }) => name)).toEqual(expected);
    });

    test('has no field without a parameter', () => {
      const known = resource.operations.flatMap(({ actionName: own }) =>
        Object.keys(definitions[own]?.params ?? {}),
      );
      expect(known).toEqual(expect.arrayContaining(Object.keys(resource.fields)));
    });

    test('has a key if and only if it writes', () => {
      const hasKey = form.some(({ name }) => name === 'idempotencyKey');
      expect(hasKey).toBe(definition?.effect === 'write' && action !== 'getConnectionToken');
      expect(operation.recoveryHint !== undefined).toBe(definition?.effect === 'write');
    });
  },
);

test('has a field for every field of a line', () => {
  const lines = properties.find(({ name }) => name === 'lines');
  const [group] = (lines?.options ?? []).filter((option) => 'values' in option);
  expect(group?.values.map(({ name }) => name).sort()).toEqual([
    'kind',
    'price',
    'quantity',
    'serviceId',
    'text',
  ]);
  expect(Object.keys(lineFields).sort()).toEqual(['description', 'price', 'quantity', 'service_id']);
});

test('suggests an action without an operation for Call Any Action', () => {
  const field = shown('other', 'callAny').find(({ name }) => name === 'actionName');
  const suggested = /^e\.g\. (\w+)$/.exec(field?.placeholder ?? '')?.[1];
  expect(suggested).toMatch(/^[a-z]+[A-Z]/);
  expect(Object.keys(catalogue)).not.toContain(suggested);
});

test('states the default of each field of a line', () => {
  const json = shown('invoice', 'create').find(({ name }) => name === 'linesJson');
  for (const name of Object.keys(lineFields)) expect(json?.description).toContain(name);
  expect(json?.description).toMatch(/quantity.* 1\b/);
  expect(json?.description).toMatch(/price.* of the service/);
});

test('hides operations that return secrets or change keys from agents, and resources without other operations', () => {
  const hidden = properties
    .filter(({ name }) => ['resource', 'operation'].includes(name))
    .flatMap(({ name, displayOptions, options = [] }) =>
      options
        .filter((option) => 'value' in option && option.displayOptions?.hide?.['@tool'] !== undefined)
        .map((option) => [displayOptions?.show?.resource?.[0] ?? name, option.name]),
    );
  expect(hidden).toEqual([
    ['resource', 'Connection (SSO)'],
    ['account', 'Create'],
    ['connection', 'Get Token'],
    // Only people may decide that a write may be repeated or counts as done.
    ['key', 'Forget'],
    ['key', 'Mark as Done'],
  ]);
});
