import { root } from '@tools/repo/paths';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseSelection } from '../src/parse-selection.ts';
import { NIGHTLY_STEPS } from '../src/steps.ts';

const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root });
const commands = pages.flatMap((page) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/npx pnpm@12 nightly([^`#\n]*)/g)].map(
    ([, names = '']) => ({ page, names: names.trim() }),
  ),
);

test('every nightly step that a document names exists', () => {
  expect(commands.length).toBeGreaterThan(5);
  for (const { page, names } of commands) {
    const selection = names.split(' ').filter((name) => name !== '' && name !== '--list');
    expect(() => parseSelection(selection, NIGHTLY_STEPS), `${page}: ${names}`).not.toThrow();
  }
});
