import { root } from '@tools/repo/paths';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { runStep } from './run-step.ts';
import { GROUPS, SLOTS, type Step } from './steps.ts';

/**
 * `pnpm test`, and `pnpm lint` for its steps only. All steps run, so that one call reports everything that is
 * wrong.
 */
const chosen = process.argv.slice(2);
const isChosen = ({ name, onRequest = false }: Step): boolean =>
  chosen.length === 0 ? !onRequest : chosen.includes(name) || chosen.includes(name.replace(/:.*/, ''));
const groups = GROUPS.map((group) => group.filter(isChosen)).filter((group) => group.length > 0);
if (groups.length === 0) {
  const names = GROUPS.flat().map(({ name }) => name);
  console.error(`No step is called ${chosen.join(', ')}. The steps are: ${names.join(', ')}.`);
  process.exit(2);
}

for (const { report } of groups.flat()) if (report !== undefined) rmSync(join(root, report), { force: true });
mkdirSync(join(root, '.results'), { recursive: true });

const limit = pLimit(SLOTS);
const failed: Step[] = [];
for (const group of groups) {
  await limit.map(group, async (step) => {
    if (!(await runStep(step, group.length === 1))) failed.push(step);
  });
}

if (failed.length > 0) {
  console.error(`\nFailed: ${failed.map(({ name, hint }) => `${name} (alone: ${hint})`).join(', ')}`);
  process.exitCode = 1;
} else {
  console.log('\nAll checks passed.');
}
