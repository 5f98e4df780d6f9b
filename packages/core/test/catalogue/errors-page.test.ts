import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/catalogue/catalogue.ts';
import { commonErrors } from '../../src/catalogue/spec/common-errors.ts';
import { type ActionDefinition } from '../../src/catalogue/spec/define-actions.ts';
import { type FactomosErrorCode } from '../../src/errors/guards.ts';

/** Does not compile when a code is missing. */
const clientCodes: Record<FactomosErrorCode, true> = {
  validation: true,
  api: true,
  authentication: true,
  quota: true,
  http: true,
  network: true,
  timeout: true,
  aborted: true,
  'outcome-unknown': true,
};

const actions = Object.values<ActionDefinition>(catalogue);

/** The rows of each table of a page, as cells. */
function tablesOf(path: string): string[][][] {
  const text = readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
  return [...text.matchAll(/(?:^\|.*\|\n)+/gm)].map(([table]) =>
    table
      .trim()
      .split('\n')
      .slice(2)
      .map((row) =>
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
}

const codeIn = (cell = ''): string => /`([^`]+)`/.exec(cell)?.[1] ?? '';

describe.each(['docs/errors.md', 'docs/fr/erreurs.md'])('%s', (path) => {
  const [clientTable = [], recoveryTable = [], commonTable = [], actionTable = []] = tablesOf(path);

  test('lists exactly the codes of the client', () => {
    const named = new Set(clientTable.map(([code]) => codeIn(code)));
    expect([...named].sort()).toEqual(Object.keys(clientCodes).sort());
  });

  test('says for every write what to check when its outcome is unknown', () => {
    const writes = actions.filter(({ effect }) => effect === 'write').map(({ name }) => name);
    expect(recoveryTable.map(([action]) => codeIn(action)).toSorted()).toEqual(writes.toSorted());
  });

  test('lists every code that all actions share, with the message of the server', () => {
    const named = commonTable.map(([code, message]) => `${codeIn(code)} ${message ?? ''}`);
    const shared = Object.entries(commonErrors).map(([code, { message }]) => `${code} ${message}`);
    expect(named.sort()).toEqual(shared.sort());
  });

  test('lists every action with exactly its own codes', () => {
    const named = actionTable.flatMap(([code, message = '', names = '']) =>
      names.split(', ').map((name) => `${codeIn(name)} ${codeIn(code)} ${message}`),
    );
    const documented = actions.flatMap(({ name, errors }) =>
      Object.entries(errors)
        .filter(([code]) => !(code in commonErrors))
        .map(([code, { message }]) => `${name} ${code} ${message}`),
    );
    expect(named.sort()).toEqual(documented.sort());
  });
});
