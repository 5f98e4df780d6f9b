import { type ActionDefinition, foldText, type ResultShape } from 'factomos-core';
import { actions, commonCodes, messageOf, namesIn, ownCodes } from '../actions.ts';
import type { Language } from './languages.ts';
import { table, withCode } from './markdown.ts';

/** `docs/actions.md` and its page in French. */
export function actionsPage(language: Language): string {
  const { words } = language;
  const [first] = actions;
  return [
    `# ${words.title}`,
    words.otherLanguage,
    words.intro,
    words.everyAction,
    ...(first === undefined ? [] : [errorList(language, first, commonCodes)]),
    `## ${words.kindsTitle}`,
    words.kindsIntro,
    kindsTable(language),
    ...actions.flatMap((action) => actionSection(language, action)),
  ].join('\n\n');
}

/** What the word in brackets after a name means. */
function kindsTable({ words }: Language): string {
  return table(
    words.kindColumns,
    Object.entries(words.kinds).map(([kind, meanings]) => [`\`${kind}\``, ...meanings]),
  );
}

function actionSection(language: Language, action: ActionDefinition): string[] {
  const { words, labels } = language;
  const { name, section, since, effect, params, result } = action;
  const help = Object.entries(labels.actions).find(([key]) => key === name)?.[1].help ?? '';
  const paramLines = Object.keys(params).map((param) => paramLine(language, action, param));
  const codes = ownCodes(action);
  return [
    `## ${name}`,
    `${help} ${words.facts(effect, section, since)}`,
    ...(paramLines.length > 0 ? [words.parameters, paramLines.join('\n')] : []),
    ...(Object.keys(result).length > 0
      ? [words.answer, fieldLines(language, name, result, '').join('\n')]
      : [words.noAnswer]),
    ...(codes.length > 0 ? [words.refused, errorList(language, action, codes)] : []),
    ...(effect === 'write' ? [`${words.unknownOutcome} ${withCode(labels.recoveryHint(name))}`] : []),
  ];
}

function paramLine(language: Language, { name, params }: ActionDefinition, param: string): string {
  const { words, labels } = language;
  const spec = params[param];
  const marks = [
    spec?.kind,
    ...(spec?.required === true ? [words.required] : []),
    ...(spec?.documented === 'example-only' ? [words.exampleOnly] : []),
  ];
  const values = spec?.kind === 'choice' ? ` ${choices(language, param, spec.choices)}` : '';
  return `- \`${param}\` (${marks.join(', ')})${colon(words.parameters)} ${withCode(labels.paramLabel(name, param).help)}${values}`;
}

function fieldLines(language: Language, holder: string, shape: ResultShape, indent: string): string[] {
  const { words, labels } = language;
  return Object.entries(shape).flatMap(([name, field]) => {
    const marks = [field.kind, ...(field.essential === true ? [words.essential] : [])];
    const values = field.kind === 'choice' ? ` ${choices(language, name, field.choices)}` : '';
    const help = withCode(labels.fieldLabel(holder, name).help);
    const line = `${indent}- \`${name}\` (${marks.join(', ')})${colon(words.answer)} ${help}${values}`;
    const isNested = field.kind === 'object' || field.kind === 'list';
    return [line, ...(isNested ? fieldLines(language, name, field.fields, `${indent}  `) : [])];
  });
}

/** A text without case, accents and punctuation. */
const letters = (text: string): string => foldText(text).replaceAll(/[^a-z]/g, '');

/** The values of a parameter or field, with their names where these are other words. */
function choices({ words, labels }: Language, name: string, values: readonly string[]): string {
  const named = values.map((value) => {
    const label = labels.choiceLabel(name, value);
    return letters(label) === letters(value) ? `\`${value}\`` : `\`${value}\` (${label})`;
  });
  return `${words.oneOf} ${named.join(', ')}.`;
}

/** The colon at the end of a heading word, with its space in French. */
function colon(text: string): string {
  return /\s?:$/.exec(text)?.[0] ?? ':';
}

function errorList({ labels }: Language, action: ActionDefinition, codes: readonly string[]): string {
  return codes
    .map((code) => {
      const message = messageOf(action, code);
      const { meaning = '', hint = '' } = labels.errorLabel(message) ?? {};
      const text = withCode(`${meaning} ${hint}`, namesIn(action, message));
      return `- \`${code}\` ${message}. ${text}`;
    })
    .join('\n');
}
