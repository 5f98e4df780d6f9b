import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { estimateStatuses } from '../../src/catalogue/spec/choices.ts';
import { type ActionDefinition } from '../../src/catalogue/spec/define-actions.ts';
import { lineFields } from '../../src/catalogue/spec/line.ts';
import { type ResultShape } from '../../src/catalogue/spec/result-shape.ts';
import * as en from '../../src/labels/en.ts';
import * as fr from '../../src/labels/fr.ts';
import { type Label } from '../../src/labels/shared/label.ts';
import { notificationTypes } from '../../src/webhook/notification-types.ts';

type Labels = typeof en | typeof fr;

const actions = Object.values<ActionDefinition>(catalogue);

/** All texts of a language, by what they label. A missing text is undefined, or the name on the wire. */
function wordsOf(labels: Labels): Map<string, string | undefined> {
  const words = new Map<string, string | undefined>();
  const add = (key: string, label: Label | undefined) => {
    words.set(`${key}: name`, label?.name).set(`${key}: help`, label?.help);
  };
  const inTable = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
    Object.entries(table).find(([name]) => name === key)?.[1];
  for (const { name, params, result, errors, resource } of actions) {
    add(name, Object.entries(labels.actions).find(([action]) => action === name)?.[1]);
    words.set(resource, inTable(labels.resources, resource));
    for (const [param, spec] of Object.entries(params)) {
      add(`${name}(${param})`, labels.paramLabel(name, param));
      if (spec.kind !== 'choice') continue;
      const choices = Object.entries(labels.choices).find(([key]) => key === param)?.[1] ?? {};
      for (const choice of spec.choices) words.set(`${param}=${choice}`, inTable(choices, choice));
    }
    addFields(name, result, (holder, field) => {
      add(`${name}: ${holder}.${field}`, labels.fieldLabel(holder, field));
    });
    for (const { message } of Object.values(errors)) {
      words.set(`${message}: meaning`, labels.errorLabel(message)?.meaning);
      words.set(`${message}: hint`, labels.errorLabel(message)?.hint);
    }
  }
  for (const field of Object.keys(lineFields))
    add(`line: ${field}`, Object.entries(labels.lineFields).find(([name]) => name === field)?.[1]);
  for (const type of Object.keys(notificationTypes)) words.set(type, inTable(labels.notifications, type));
  for (const status of estimateStatuses) words.set(status, inTable(labels.estimateStatuses, status));
  return words;
}

function addFields(holder: string, shape: ResultShape, add: (holder: string, field: string) => void): void {
  for (const [field, spec] of Object.entries(shape)) {
    add(holder, field);
    if (spec.kind === 'object' || spec.kind === 'list') addFields(field, spec.fields, add);
  }
}

const isSentence = (text: string) => /^[A-ZÀ-Ý].*[.]$/.test(text) && !/\s{2}|undefined/.test(text);

describe.each([
  ['English', en],
  ['French', fr],
])('%s', (_language, labels) => {
  const words = [...wordsOf(labels)];

  test('has a label for everything in the catalogue', () => {
    expect(words.length).toBeGreaterThan(700);
    expect(words.filter(([, word]) => word === undefined || word === '').map(([key]) => key)).toEqual([]);
  });

  test('uses no names of the wire as labels', () => {
    const names = words.filter(([key]) => key.endsWith(': name'));
    expect(names.filter(([, name]) => !/^[A-ZÀ-Ý]/.test(name ?? '') || name?.includes('_'))).toEqual([]);
  });

  test('has full sentences as help, meanings and hints', () => {
    const sentences = words.filter(([key]) => /: (help|meaning|hint)$/.test(key));
    expect(sentences.filter(([, text]) => !isSentence(text ?? ''))).toEqual([]);
  });

  test('says for every write what to check when its outcome is unknown', () => {
    const writes = actions.filter(({ effect }) => effect === 'write');
    const general = labels.recoveryHint('unknown');
    for (const { name } of writes) {
      expect(labels.recoveryHint(name), name).not.toBe(general);
      expect(isSentence(labels.recoveryHint(name)), name).toBe(true);
    }
  });

  test('has a different name for each status', () => {
    const names = Object.values(labels.invoiceStatuses);
    expect(new Set(names).size).toBe(names.length);
  });

  test('keeps undocumented wire names, including names of Object properties', () => {
    for (const name of ['client_shoe_size', 'toString', '__proto__', 'constructor']) {
      expect(labels.paramLabel('createClient', name)).toEqual({ name, help: '' });
      expect(labels.paramLabel(name, 'client_id').name).toBe('Client');
      expect(labels.fieldLabel(name, name)).toEqual({ name, help: '' });
      expect(labels.errorLabel(name)).toBeUndefined();
      expect(labels.recoveryHint(name)).toMatch(/Factomos/);
    }
  });
});

test('no French text is the same as the English one', () => {
  const english = wordsOf(en);
  const sameSentences = [...wordsOf(fr)].filter(
    ([key, word]) => word?.includes(' ') === true && word === english.get(key),
  );
  expect(sameSentences).toEqual([]);
});

test('French texts have no-break spaces before double punctuation and inside quotation marks', () => {
  const wrong = [...wordsOf(fr)].filter(([, word]) => / [;?!:»]|« |\w[;?!](?:\s|$)/.test(word ?? ''));
  expect(wrong).toEqual([]);
});
