import { catalogue } from 'factomos-core';
import { type INodeProperties } from 'n8n-workflow';
import { expect, test } from 'vitest';
import { resources } from '../../nodes/Factomos/resources/index.ts';
import { nodeType } from '../engine/engine.mts';
import { conventionProblems } from './conventions.ts';

test.each(['factomos', 'factomosTrigger'])('%s follows n8n’s conventions for descriptions', (name) => {
  expect(conventionProblems(nodeType(`n8n-nodes-factomos.${name}`).description)).toEqual([]);
});

test('has a unique action text for each operation', () => {
  const { properties } = nodeType('n8n-nodes-factomos.factomos').description;
  const actions = properties
    .filter(({ name }) => name === 'operation')
    .flatMap(({ options = [] }) => options.map((option) => ('action' in option ? option.action : undefined)));
  expect(actions.length).toBeGreaterThan(Object.keys(catalogue).length);
  expect(new Set(actions).size).toBe(actions.length);
});

test('has action texts without articles, as n8n requires', () => {
  const { properties } = nodeType('n8n-nodes-factomos.factomos').description;
  const actions = properties
    .filter(({ name }) => name === 'operation')
    .flatMap(({ options = [] }) =>
      options.map((option) => ('action' in option ? (option.action ?? '') : '')),
    );
  expect(actions.filter((action) => /\b(a|an|the)\b/i.test(action))).toEqual([]);
});

test('warns in the form of every operation that cannot be undone', () => {
  const { properties } = nodeType('n8n-nodes-factomos.factomos').description;
  const warned = properties
    .filter(({ type }) => type === 'notice')
    .map(({ displayOptions: { show = {} } = {} }) =>
      [show.resource, show.operation].map((names) => JSON.stringify(names?.[0])).join(': '),
    );
  expect(warned).toEqual(
    expect.arrayContaining([
      '"account": "delete"',
      '"creditNote": "create"',
      '"estimate": "transform"',
      '"invoice": "create"',
      '"invoice": "send"',
      '"invoice": "update"',
      '"other": "callAny"',
      '"payment": "deleteAll"',
    ]),
  );
});

test('tells people and agents what cannot be undone', () => {
  const { properties } = nodeType('n8n-nodes-factomos.factomos').description;
  const irreversible = properties
    .filter(({ name }) => name === 'operation')
    .flatMap(({ options = [] }) => options.map((option) => ('action' in option ? (option.action ?? '') : '')))
    .filter((action) => action.includes('irreversible'));
  const deleting = resources
    .flatMap(({ operations }) => operations)
    .filter(({ actionName }) => actionName.startsWith('delete'))
    .map(({ action }) => action);
  expect(deleting).toEqual(
    expect.arrayContaining([
      'Delete account (irreversible)',
      'Delete all payments of invoice (irreversible)',
    ]),
  );
  // An agent sees the action text of its tool, and no other text.
  expect(irreversible.toSorted()).toEqual(
    [
      'Call any action (may be irreversible)',
      'Create credit note (irreversible)',
      'Create invoice (irreversible)',
      'Send invoice by email (irreversible)',
      'Transform estimate into invoice (irreversible)',
      ...deleting,
    ].toSorted(),
  );
});

const good: INodeProperties = {
  displayName: 'Amount in EUR',
  name: 'amount',
  type: 'number',
  default: 0,
  description: 'What it costs',
};

test.each<[string, Partial<INodeProperties>, string]>([
  ['a label in lower case', { displayName: 'amount' }, 'title case'],
  ['a wire name', { name: 'the_amount' }, 'camelCase'],
  ['no description', { description: '' }, 'no description'],
  ['one sentence with a full stop', { description: 'What it costs.' }, 'ends with a stop'],
  ['two sentences without a full stop', { description: 'What it costs. In EUR' }, 'no final stop'],
  ['a long hint', { hint: `A${'a'.repeat(120)}` }, 'more than 120 characters'],
  ['a default of another type', { default: '0' }, 'is none for number'],
  [
    'a flag whose description is not "Whether to"',
    { type: 'boolean', default: false, description: 'If it costs' },
    'Whether to',
  ],
  [
    'a description of an option that n8n cuts',
    {
      type: 'options',
      default: 'a',
      options: [{ name: 'A', value: 'a', description: `A${'a'.repeat(105)}` }],
    },
    'cuts the description of the option "A"',
  ],
  [
    'options out of order',
    {
      type: 'options',
      default: 'a',
      options: ['E', 'D', 'C', 'B', 'A'].map((name) => ({ name, value: name.toLowerCase() })),
    },
    'not sorted',
  ],
])('the check of conventions detects %s', (_name, change, problem) => {
  const problems = (property: INodeProperties) =>
    conventionProblems({ description: 'A node', properties: [property] });
  expect(problems(good)).toEqual([]);
  expect(problems({ ...good, ...change }).join()).toContain(problem);
});

test.each(['factomos', 'factomosTrigger'])(
  '%s is found in French and in English, with and without accents',
  (name) => {
    const { codex } = nodeType(`n8n-nodes-factomos.${name}`).description;
    const words =
      'règlement règlements reglement reglements paiement paiements dépense dépenses depense depenses relance relances encaissement encaissements fournisseur fournisseurs comptabilité comptabilite TVA SIRET SIREN facture factures facturation devis avoir avoirs quote quotes estimate estimates expense expenses invoice invoices invoicing accounting bookkeeping billing';
    // n8n also finds an alias by its beginning, but not by more letters than it has.
    const isFound = (word: string): boolean => codex?.alias?.some((alias) => alias.startsWith(word)) === true;
    expect([...words.split(' '), 'credit note', 'credit notes'].filter((word) => !isFound(word))).toEqual([]);
  },
);

// Before n8n 2.15 a node runs only if each parameter that another depends on exists, or begins with a slash.
test.each(['factomos', 'factomosTrigger'])('%s shows parameters by others that exist', (name) => {
  const missing = (properties: INodeProperties[]): string[] => {
    const names = new Set(properties.map((property) => property.name));
    return properties.flatMap(({ displayOptions, options = [] }) => [
      ...[displayOptions?.show, displayOptions?.hide]
        .flatMap((rules) => Object.keys(rules ?? {}))
        .filter((rule) => !/^[/@]/.test(rule) && !names.has(rule)),
      ...options.flatMap((option) => ('values' in option ? missing(option.values) : [])),
    ]);
  };
  expect(missing(nodeType(`n8n-nodes-factomos.${name}`).description.properties)).toEqual([]);
});

test('has a hint of at most 120 characters with the number of calls, wherever a list can be chosen', () => {
  const { properties } = nodeType('n8n-nodes-factomos.factomos').description;
  const locators = properties.filter(({ type }) => type === 'resourceLocator');
  expect(locators.length).toBeGreaterThan(5);
  for (const { hint, modes = [] } of locators) {
    expect(hint).toBeUndefined();
    for (const mode of modes.filter(({ type }) => type === 'list')) expect(mode.hint).toMatch(/daily call/);
    for (const mode of modes) expect((mode.hint ?? '').length).toBeLessThanOrEqual(120);
  }
});
