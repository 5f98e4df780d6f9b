import { expect, test } from 'vitest';
import { generatedPaths, isCurrent } from '../src/generated-files.ts';

test.each(generatedPaths)('%s is what the catalogue and its labels say', async (path) => {
  expect(await isCurrent(path), `${path} is stale. Run: npx pnpm@12 generate`).toBe(true);
});
