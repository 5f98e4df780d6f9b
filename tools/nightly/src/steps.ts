import { type Step } from '@tools/check/steps';
import { MUTATION_AREAS } from './mutation/areas.ts';

export interface NightlyStep {
  /** The part of the name up to a colon selects several steps: `mutation`. */
  readonly name: string;
  readonly title: string;
  /** The size of the nightly run. A step without a size always does the same. */
  readonly size?: { readonly nightly: number; readonly unit: string };
  readonly command: (size: number, seed: string) => Step['command'];
  readonly env?: (size: number, seed: string) => Record<string, string>;
}

function fromSource(script: string, ...args: string[]): Step['command'] {
  return ['node', '--conditions=factomos-source', script, ...args];
}

/** The steps of the nightly run. Each is a job of .github/workflows/nightly.yml. */
export const NIGHTLY_STEPS: readonly NightlyStep[] = [
  {
    name: 'chaos:client',
    title: 'writes with all faults, compared with the records of the sandbox',
    size: { nightly: 200_000, unit: 'writes' },
    command: (size, seed) =>
      fromSource(
        'tests/chaos/src/cli.ts',
        ...['--seed', seed, '--writes', String(size), '--transport', 'both'],
      ),
  },
  {
    name: 'chaos:drafts',
    title: 'drafts and writes of VS Code, which is killed, on a disk that refuses',
    size: { nightly: 30_000, unit: 'acts' },
    command: () => ['vitest', 'run', '--project', 'vscode-factomos', 'test/chaos'],
    env: (size, seed) => ({ CHAOS_ACTS: String(size), CHAOS_SEED: seed }),
  },
  {
    name: 'chaos:n8n',
    title: 'writes of the n8n node, which is killed, with a database that refuses',
    size: { nightly: 20_000, unit: 'writes' },
    command: () => ['vitest', 'run', '--project', 'n8n-nodes-factomos', 'test/chaos'],
    env: (size, seed) => ({ CHAOS_NODE_WRITES: String(size), CHAOS_SEED: seed }),
  },
  {
    name: 'chaos:queue',
    title: 'writes of a real n8n in queue mode, whose workers are killed again and again',
    size: { nightly: 40, unit: 'rounds' },
    command: () => ['pnpm', 'e2e', 'n8n:chaos'],
    env: (size, seed) => ({ CHAOS_ROUNDS: String(size), CHAOS_SEED: seed }),
  },
  {
    name: 'fuzz',
    title: 'random input for all parsers of external data',
    size: { nightly: 2_000_000, unit: 'inputs' },
    command: () => ['vitest', 'run', 'test/fuzz/', '--reporter=verbose'],
    env: (size, seed) => ({ FUZZ_RUNS: String(size), FUZZ_SEED: seed }),
  },
  {
    name: 'soak:sandbox',
    title: 'steady load on the sandbox and the client: memory and handles must not grow',
    size: { nightly: 30, unit: 'minutes' },
    command: (size) => fromSource('tests/soak/src/cli.ts', String(size)),
  },
  {
    name: 'soak:trigger',
    title: "a steady flow of events to the trigger in n8n's engine: memory and handles must not grow",
    size: { nightly: 30, unit: 'minutes' },
    command: (size) => fromSource('packages/n8n-nodes-factomos/test/soak/cli.mts', String(size)),
  },
  ...Object.keys(MUTATION_AREAS).map((area) => ({
    name: `mutation:${area}`,
    title: 'mutations that the tests must detect',
    command: () => fromSource('tools/nightly/src/mutation/cli.ts', area),
  })),
  {
    name: 'unit',
    title: 'the unit suite repeatedly, to find flaky tests',
    size: { nightly: 20, unit: 'runs' },
    command: (size) => fromSource('tools/nightly/src/repeat/cli.ts', String(size)),
  },
  {
    name: 'queue',
    title: 'n8n in queue mode: thousands of events, races for keys',
    command: () => ['pnpm', 'e2e', 'n8n:queue'],
  },
  {
    name: 'n8n-vm',
    title: 'a real n8n with the expression engine of its users',
    // The tests of the editor always use it.
    command: () => ['pnpm', 'e2e', 'n8n:agents:credential:every-version:queue:resume:webhook'],
    env: () => ({ N8N_EXPRESSION_ENGINE: 'vm' }),
  },
  {
    name: 'n8n-versions',
    title: 'the n8n nodes on older versions of n8n',
    command: () => ['node', 'tools/e2e/src/n8n-versions/cli.ts'],
  },
  {
    name: 'vscode-versions',
    title: 'the extension on older versions of VS Code',
    command: () => ['node', 'tools/e2e/src/vscode-versions/cli.ts'],
  },
  { name: 'bench', title: 'benchmarks', command: () => ['pnpm', 'bench'] },
];
