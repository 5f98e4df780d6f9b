import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { type ActionDefinition } from '../../src/catalogue/spec/define-actions.ts';
import { lineFields } from '../../src/catalogue/spec/line.ts';
import { type ParamSpec } from '../../src/catalogue/spec/param-spec.ts';
import {
  type ResultField,
  type ResultKind,
  type ResultShape,
} from '../../src/catalogue/spec/result-shape.ts';
import { notificationTypes } from '../../src/webhook/notification-types.ts';
import {
  actionFacts,
  genericErrors,
  notificationFacts,
  type ParamFacts,
  type Sample,
} from './manual-facts.ts';

const actions = Object.entries(actionFacts).map(([name, facts]) => {
  const definition: ActionDefinition | undefined = Object.entries(catalogue).find(
    ([key]) => key === name,
  )?.[1];
  if (!definition) throw new Error(`The catalogue lacks ${name}`);
  return { name, facts, definition };
});

const lineArrays = Object.values(lineFields).map(({ wire }) => wire);

/** The manual's parameters, with the four line arrays replaced by `lines` at the position of the first of them. */
function expectedParams(params: Record<string, ParamFacts>): string[] {
  const names = Object.keys(params).filter((name) => params[name]?.exampleOnly !== true);
  return [...new Set(names.map((name) => (params[name]?.array ? 'lines' : name)))];
}

const documentedParams = (definition: ActionDefinition): string[] =>
  Object.keys(definition.params).filter((name) => definition.params[name]?.documented !== 'example-only');

function describeParam(spec: ParamSpec | undefined): object {
  return { required: spec?.required, ...(spec?.kind === 'choice' ? { choices: spec.choices } : {}) };
}

test('the catalogue has the 26 actions of the manual V1.29, and other actions only from later versions', () => {
  const ofV129 = Object.values<ActionDefinition>(catalogue).filter(({ since }) => Number(since) <= 1.29);
  expect(actions).toHaveLength(26);
  expect(ofV129.map(({ name }) => name).toSorted()).toEqual(actions.map(({ name }) => name).toSorted());
});

test('only what changes nothing is a read', () => {
  const reads = actions.filter(({ definition }) => definition.effect === 'read').map(({ name }) => name);
  expect(reads.toSorted()).toEqual([
    'getClient',
    'getEstimate',
    'getExpense',
    'getInvoice',
    'getInvoiceMailHistory',
    'getService',
    'listEmailTemplates',
    'listInvoice',
  ]);
});

describe.each(actions)('$name', ({ name, facts, definition }) => {
  test('has the section and the version of the manual', () => {
    expect(definition).toMatchObject({ name, section: facts.section, since: facts.since });
  });

  test("has exactly the manual's parameters, in the manual's order", () => {
    expect(documentedParams(definition)).toEqual(expectedParams(facts.params));
  });

  test('marks parameters that appear only in an example', () => {
    const only = Object.keys(facts.params).filter((param) => facts.params[param]?.exampleOnly);
    expect(
      Object.keys(definition.params).filter((param) => !documentedParams(definition).includes(param)),
    ).toEqual(only);
  });

  test('has the required flag and the choices of each parameter', () => {
    for (const [param, { required, choices, array, flag }] of Object.entries(facts.params)) {
      const spec = definition.params[array ? 'lines' : param];
      if (array) expect(spec, param).toMatchObject({ kind: 'lines', required: true });
      else
        expect({ [param]: describeParam(spec) }).toEqual({
          [param]: { required, ...(choices ? { choices } : {}) },
        });
      if (flag) expect(spec?.kind, param).toBe('flag');
    }
  });

  test('has the four line arrays with the required flags of the manual, if it has lines', () => {
    const arrays = Object.entries(facts.params).filter(([, { array }]) => array);
    expect('lines' in definition.params).toBe(arrays.length > 0);
    if (arrays.length === 0) return;
    expect(arrays.map(([param]) => param)).toEqual(lineArrays);
    expect(arrays.map(([, { required }]) => required)).toEqual(
      Object.values(lineFields).map(({ required }) => required),
    );
  });

  test("has exactly the manual's errors, with their messages", () => {
    const messages = Object.entries(definition.errors).map(([code, { message }]) => [code, message]);
    expect(Object.fromEntries(messages)).toEqual({ ...genericErrors, ...facts.errors });
  });

  test("has exactly the fields of the manual's sample answers", () => {
    if (facts.result === null) {
      // The manual shows no answer of this action, so every field of it must be optional.
      for (const [field, { optional }] of Object.entries(definition.result))
        expect(optional, field).toBe(true);
      return;
    }
    expectShape(definition.result, facts.result, name);
    const optional = Object.keys(definition.result).filter((field) => definition.result[field]?.optional);
    expect(optional).toEqual(Object.keys(facts.resultOnlyWhen ?? {}));
  });
});

/** The values that a field of each kind may have in a sample. */
const jsonTypes: Record<Exclude<ResultKind, 'object' | 'list' | 'lines'>, string[]> = {
  id: ['string'],
  idOrNone: ['string'],
  text: ['string'],
  secret: ['string'],
  choice: ['string'],
  key: ['string', 'boolean'],
  amount: ['string'],
  percent: ['string'],
  quantity: ['string'],
  integer: ['string', 'number'],
  timestamp: ['string'],
  date: ['string', 'null'],
  shortDate: ['string'],
  datetime: ['string'],
  flag: ['string', 'boolean'],
};

function expectShape(shape: ResultShape, sample: Record<string, Sample>, path: string): void {
  const onWire = Object.keys(shape).filter((field) => shape[field]?.kind !== 'lines');
  expect(onWire.toSorted(), path).toEqual(Object.keys(sample).toSorted());
  for (const [field, found] of Object.entries(sample)) {
    const spec = shape[field];
    if (spec) expectField(spec, found, `${path}.${field}`);
  }
}

function expectField(spec: ResultField, sample: Sample, path: string): void {
  if (Array.isArray(sample)) {
    expect(spec.kind, path).toBe('list');
    const [item = {}] = sample;
    if (spec.kind === 'list' && typeof item === 'object' && !Array.isArray(item))
      expectShape(spec.fields, item, path);
  } else if (typeof sample === 'object') {
    expect(spec.kind, path).toBe('object');
    if (spec.kind === 'object') expectShape(spec.fields, sample, path);
  } else {
    if (spec.kind === 'object' || spec.kind === 'list' || spec.kind === 'lines')
      throw new Error(`${path} is not a valid ${spec.kind}`);
    expect(jsonTypes[spec.kind], path).toContain(sample);
  }
}

test('the notifications are the 31 of the manual, in the same groups and order', () => {
  const groups: Record<string, string[]> = {};
  for (const [type, { group }] of Object.entries(notificationTypes)) (groups[group] ??= []).push(type);
  expect(groups).toEqual(notificationFacts);
  expect(Object.keys(notificationTypes)).toEqual(Object.values(notificationFacts).flat());
});
