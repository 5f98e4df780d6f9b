import { type Step } from '@tools/check/steps';
import { MUTATION_AREAS } from './mutation/areas.ts';

export interface NightlyStep {
  /** A part of the name, up to a colon, selects several: `mutation`. */
  readonly name: string;
  readonly title: string;
  /** How much it does each night. A step without a size always does the same. */
  readonly size?: { readonly nightly: number; readonly unit: string };
  readonly command: (size: number, seed: string) => Step['command'];
  readonly env?: (size: number, seed: string) => Record<string, string>;
}

function fromSource(script: string, ...args: string[]): Step['command'] {
  return ['node', '--conditions=factomos-source', script, ...args];
}

/** What runs every night. Each step is a job of .github/workflows/nightly.yml. */
export const NIGHTLY_STEPS: readonly NightlyStep[] = [
  {
    name: 'chaos:client',
    title: 'writes through every fault, compared with the books',
    size: { nightly: 200_000, unit: 'writes' },
    command: (size, seed) =>
      fromSource(
        'tests/chaos/src/cli.ts',
        ...['--seed', seed, '--writes', String(size), '--transport', 'both'],
      ),
  },
  {
    name: 'fuzz',
    title: 'random input for everything that reads what others wrote',
    size: { nightly: 2_000_000, unit: 'inputs' },
    command: () => ['vitest', 'run', 'test/fuzz/', '--reporter=verbose'],
    env: (size, seed) => ({ FUZZ_RUNS: String(size), FUZZ_SEED: seed }),
  },
  ...Object.keys(MUTATION_AREAS).map((area) => ({
    name: `mutation:${area}`,
    title: 'faults that the tests must notice',
    command: () => fromSource('tools/nightly/src/mutation/cli.ts', area),
  })),
  {
    name: 'unit',
    title: 'the unit suite again and again, for tests that fail now and then',
    size: { nightly: 20, unit: 'runs' },
    command: (size) => fromSource('tools/nightly/src/repeat/cli.ts', String(size)),
  },
  {
    name: 'queue',
    title: 'n8n in queue mode, its workers killed',
    command: () => ['pnpm', 'e2e', 'n8n:queue'],
  },
  { name: 'bench', title: 'benchmarks', command: () => ['pnpm', 'bench'] },
];
