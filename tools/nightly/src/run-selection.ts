import { type Step } from '@tools/check/steps';
import { startHeartbeat } from './heartbeat.ts';
import { type SelectedStep } from './parse-selection.ts';

interface Options {
  readonly seed: string;
  /** Runs a step with its output printed at once, and reports whether it passed. */
  readonly run: (step: Step) => Promise<boolean>;
  readonly print: (line: string) => void;
}

/**
 * Runs the steps one after the other, even after a failure.
 *
 * @returns the number of failed steps
 */
export async function runSelection(
  selected: readonly SelectedStep[],
  { seed, run, print }: Options,
): Promise<number> {
  const results: { name: string; passed: boolean; minutes: string }[] = [];
  for (const [index, { step, size }] of selected.entries()) {
    const { name, title, size: sizes } = step;
    const amount = sizes === undefined ? '' : `, ${size.toLocaleString('en')} ${sizes.unit}`;
    print(`\n#### ${index + 1} of ${selected.length}: ${name}${amount} (${title})`);
    const started = performance.now();
    const stop = startHeartbeat(name, print);
    const passed = await run(toStep(step, size, seed)).finally(stop);
    results.push({ name, passed, minutes: ((performance.now() - started) / 60_000).toFixed(1) });
  }
  print('');
  for (const { name, passed, minutes } of results)
    print(`${name}: ${passed ? 'ok' : 'FAILED'} (${minutes} min)`);
  const failed = results.filter(({ passed }) => !passed).length;
  if (failed > 0) print(`Seed of this run: ${seed}. Repeat it with NIGHTLY_SEED=${seed}.`);
  print(`${results.length - failed} passed, ${failed} failed`);
  return failed;
}

function toStep({ name, command, env, size: sizes }: SelectedStep['step'], size: number, seed: string): Step {
  return {
    name,
    command: command(size, seed),
    env: env?.(size, seed) ?? {},
    hint: `pnpm nightly ${name}${sizes === undefined ? '' : `=${size}`}`,
  };
}
