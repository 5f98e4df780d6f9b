import { runStep } from '@tools/check/run-step';
import { parseSelection, type SelectedStep } from './parse-selection.ts';
import { runSelection } from './run-selection.ts';
import { NIGHTLY_STEPS } from './steps.ts';

/**
 * `pnpm nightly [step[=size]…]`: the checks that take too long to run for every push. `--list` shows the
 * steps. The random seed changes each day; NIGHTLY_SEED sets one.
 */
const selection = process.argv.slice(2);
const seed = process.env.NIGHTLY_SEED ?? new Date().toISOString().slice(0, 10).replaceAll('-', '');

function select(): readonly SelectedStep[] {
  try {
    return parseSelection(selection, NIGHTLY_STEPS);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

if (selection.includes('--list')) {
  for (const { name, title, size } of NIGHTLY_STEPS)
    console.log(size === undefined ? `${name}: ${title}` : `${name}=${size.nightly} ${size.unit}: ${title}`);
} else {
  const failed = await runSelection(select(), {
    seed,
    run: (step) => runStep(step, true),
    print: (line) => {
      console.log(line);
    },
  });
  process.exitCode = failed === 0 ? 0 : 1;
}
