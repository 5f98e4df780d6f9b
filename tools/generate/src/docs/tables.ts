import { actions, messageOf, ownCodes } from '../actions.ts';
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
  const rows = new Map<string, { code: string; message: string; names: string[] }>();
  for (const action of actions) {
    for (const code of ownCodes(action)) {
      const message = messageOf(action, code);
      const row = rows.get(`${code} ${message}`) ?? { code, message, names: [] };
      row.names.push(`\`${action.name}\``);
      rows.set(`${code} ${message}`, row);
    }
  }
  return table(
    words.errorColumns,
    [...rows.values()]
      .toSorted((one, two) => Number(two.code) - Number(one.code))
      .map(({ code, message, names }) => [
        `\`${code}\``,
        message,
        names.join(', '),
        whatToDo(labels, message),
      ]),
  );
}

/** The meaning of the message, unless it is obvious, and what to do. */
function whatToDo(labels: Language['labels'], message: string): string {
  const { meaning = '', hint = '' } = labels.errorLabel(message) ?? {};
  const [, missing] = /^Missing parameter (\w+)$/.exec(message) ?? [];
  if (missing === undefined) return withCode(`${meaning} ${hint}`);
  return hint.replace(new RegExp(`\\b${missing}\\b`), '`$&`');
}
