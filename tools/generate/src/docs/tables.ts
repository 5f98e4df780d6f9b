import { actions, messageOf, namesIn, ownCodes } from '../actions.ts';
import type { ActionDefinition } from 'factomos-core';
import type { Language } from './languages.ts';
import { table, withCode } from './markdown.ts';

/** Actions that were compared with the real Factomos: none, since no account was available. */
const VERIFIED = new Set<string>();

/** The actions of the manual that the sandbox covers. */
export function coverageTable({ words }: Language): string {
  return table(
    words.coverageColumns,
    actions.map((action) => [
      `\`${action.name}\``,
      String(action.section),
      words[action.effect],
      ownCodes(action).join(', '),
      VERIFIED.has(action.name) ? words.yes : words.no,
    ]),
  );
}

/** What to check before a write is sent again. */
export function recoveryTable({ words, labels }: Language): string {
  const writes = actions.filter(({ effect }) => effect === 'write');
  return table(
    words.recoveryColumns,
    writes.map(({ name }) => [`\`${name}\``, withCode(labels.recoveryHint(name))]),
  );
}

/** Every code with its message and the actions that return it. */
export function errorTable({ words, labels }: Language): string {
  const rows = new Map<
    string,
    { code: string; message: string; names: string[]; action: ActionDefinition }
  >();
  for (const action of actions) {
    for (const code of ownCodes(action)) {
      const message = messageOf(action, code);
      const row = rows.get(`${code} ${message}`) ?? { code, message, names: [], action };
      row.names.push(`\`${action.name}\``);
      rows.set(`${code} ${message}`, row);
    }
  }
  return table(
    words.errorColumns,
    [...rows.values()]
      .toSorted((one, two) => Number(two.code) - Number(one.code))
      .map(({ code, message, names, action }) => [
        `\`${code}\``,
        message,
        names.join(', '),
        whatToDo(labels, action, message),
      ]),
  );
}

/** The meaning of the message, unless it is obvious, and what to do. */
function whatToDo(labels: Language['labels'], action: ActionDefinition, message: string): string {
  const { meaning = '', hint = '' } = labels.errorLabel(message) ?? {};
  const text = message.startsWith('Missing parameter ') ? hint : `${meaning} ${hint}`;
  return withCode(text, namesIn(action, message));
}
