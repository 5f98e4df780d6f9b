import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actionsPage } from '../../actions-page.ts';

test('docs/actions.md says what the catalogue says', () => {
  const page = readFileSync(new URL('../../../../docs/actions.md', import.meta.url), 'utf8');
  expect(page, 'make it again: node packages/core/actions-page.ts > docs/actions.md').toBe(
    `${actionsPage()}\n`,
  );
});
