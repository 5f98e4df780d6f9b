import { type ActionDefinition, catalogue, type ParamSpec } from 'factomos-core';
import { type GenericValue, type IDataObject } from 'n8n-workflow';
import { expect, it } from 'vitest';
import { resources } from '../../nodes/Factomos/resources/index.ts';
import { useWorld } from './world.mts';

const world = useWorld();
const definitions: Record<string, ActionDefinition> = catalogue;

const operations = resources
  .flatMap(({ value, operations: own }) => own.map((operation) => ({ resource: value, ...operation })))
  // Its parameters are those of Get Many, whose calls have tests of their own.
  .filter(({ action }) => action !== 'listInvoice');

const camelCase = (wire: string) => wire.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What somebody enters for a parameter, and what has to arrive. */
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
      // The sandbox's journal hides it.
      return ['made up', expect.any(String)];
    case 'lines':
      return [
        { line: [{ kind: 'service', serviceId: '19', quantity: 2, price: '1.5', text: 'x' }] },
        undefined,
      ];
  }
}

it.each(operations.map((operation) => [operation.action, operation] as const))(
  'sends every parameter of %s as it was entered',
  async (action, { resource, value, onceVerb }) => {
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
        [onceVerb === 'Update' ? 'updateFields' : 'additionalFields']: entered(
          params.filter(([, { required }]) => !required),
        ),
      },
      // Whether the sandbox likes it is another matter: here it is about what arrives.
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

/** IDs that have no list are plain text fields. */
function plain(
  resource: string,
  name: string,
  entered: GenericValue | IDataObject,
): GenericValue | IDataObject {
  const words = resources.find(({ value }) => value === resource)?.fields[name];
  const isLocator = typeof entered === 'object' && entered !== null && '__rl' in entered;
  return isLocator && words?.locator === undefined ? '19' : entered;
}
