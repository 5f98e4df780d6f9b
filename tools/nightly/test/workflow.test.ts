import { listAt } from '@tools/json';
import { root } from '@tools/repo/paths';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { NIGHTLY_STEPS } from '../src/steps.ts';

test('the nightly workflow has a job for each step', () => {
  const workflow: unknown = parse(readFileSync(join(root, '.github/workflows/nightly.yml'), 'utf8'));
  expect(listAt(workflow, 'jobs', 'step', 'strategy', 'matrix', 'step')).toEqual(
    NIGHTLY_STEPS.map(({ name }) => name),
  );
});
