import { type Step } from '@tools/check/steps';
import { expect, test } from 'vitest';
import { runSelection } from '../src/run-selection.ts';
import { type NightlyStep } from '../src/steps.ts';

const SIZED: NightlyStep = {
  name: 'chaos',
  title: 'faults',
  size: { nightly: 200_000, unit: 'writes' },
  command: (size, seed) => ['node', 'chaos.ts', String(size), seed],
  env: (size) => ({ WRITES: String(size) }),
};
const PLAIN: NightlyStep = { name: 'bench', title: 'benchmarks', command: () => ['pnpm', 'bench'] };

async function runWith(passes: (step: Step) => boolean) {
  const ran: Step[] = [];
  const lines: string[] = [];
  const failed = await runSelection(
    [
      { step: SIZED, size: 2000 },
      { step: PLAIN, size: 0 },
    ],
    {
      seed: '20260331',
      run: (step) => {
        ran.push(step);
        return Promise.resolve(passes(step));
      },
      print: (line) => lines.push(line),
    },
  );
  return { failed, ran, lines };
}

test('runs each step with its size, and prints a count at the end', async () => {
  const { failed, ran, lines } = await runWith(() => true);
  expect(failed).toBe(0);
  expect(ran).toEqual([
    {
      name: 'chaos',
      command: ['node', 'chaos.ts', '2000', '20260331'],
      env: { WRITES: '2000' },
      hint: 'pnpm nightly chaos=2000',
    },
    { name: 'bench', command: ['pnpm', 'bench'], env: {}, hint: 'pnpm nightly bench' },
  ]);
  expect(lines).toEqual([
    '\n#### 1 of 2: chaos, 2,000 writes (faults)',
    '\n#### 2 of 2: bench (benchmarks)',
    '',
    'chaos: ok (0.0 min)',
    'bench: ok (0.0 min)',
    '2 passed, 0 failed',
  ]);
});

test('continues after a failure, and prints the seed that repeats it', async () => {
  const { failed, lines } = await runWith(({ name }) => name !== 'chaos');
  expect(failed).toBe(1);
  expect(lines.slice(-4)).toEqual([
    'chaos: FAILED (0.0 min)',
    'bench: ok (0.0 min)',
    'Seed of this run: 20260331. Repeat it with NIGHTLY_SEED=20260331.',
    '1 passed, 1 failed',
  ]);
});
