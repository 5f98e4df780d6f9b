import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from '../../src/index.ts';
import facts from '../fixtures/manual-facts.json' with { type: 'json' };

/** Version 0.1.0 has the actions of the manual V1.29. */
const released = Object.keys(facts.actions);
const changelog = readFileSync(join(import.meta.dirname, '../../../../CHANGELOG.md'), 'utf8');

/** The actions that no entry names as code. */
const unnamed = (actions: readonly string[]): string[] =>
  actions.filter((action) => !new RegExp(`\`(?:client\\.)?${action}\\b`).test(changelog));

test('CHANGELOG.md names each action that the first version lacks', () => {
  const added = Object.keys(catalogue).filter((action) => !released.includes(action));
  expect(unnamed(added), 'Add a line for it to CHANGELOG.md.').toEqual([]);
});

test('an action that CHANGELOG.md does not name is found', () => {
  expect(unnamed(['sendInvoice', 'sendInvoi', 'deleteEverything'])).toEqual([
    'sendInvoi',
    'deleteEverything',
  ]);
});
