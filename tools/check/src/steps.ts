/** The number of steps that run in parallel. Most of them use one core; the tests use all cores. */
export const SLOTS = 2;

export interface Step {
  /** The part of the name up to a colon selects several steps: `lint`. */
  name: string;
  command: [program: string, ...args: string[]];
  /** How to fix what it reports, or to run it alone. */
  hint: string;
  env?: Readonly<Record<string, string>>;
  /** The vitest report that it writes, which CI counts. */
  report?: string;
  /** Long-running: it runs only when it is named, as in CI. */
  onRequest?: boolean;
}

/** The arguments of vitest for the unit suite: what takes minutes runs as steps of its own, with more inputs. */
export const UNIT_SUITE = [
  'run',
  '--exclude=**/test/{fuzz,chaos,soak}/**',
  '--project=!chaos',
  '--project=!soak',
] as const;

/** A step that runs vitest. Its report has its name. */
function tests(name: string, args: readonly string[], more: Partial<Step> = {}): Step {
  const report = `.results/${name.replace(':', '-')}.json`;
  return {
    name,
    command: ['vitest', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    hint: `pnpm test ${name}`,
    report,
    ...more,
  };
}

/** Tests of one package or folder, which run only when they are named. */
const longTests = (name: string, args: readonly string[], env: Step['env'] = {}): Step =>
  tests(name, ['run', ...args], { env, onRequest: true });

/**
 * Groups run one after the other. The steps of a group do not need each other, and nothing in the first reads
 * what the build writes. The longest comes first.
 */
export const GROUPS: readonly (readonly Step[])[] = [
  [
    { name: 'build', command: ['pnpm', 'build'], hint: 'pnpm build' },
    {
      name: 'format',
      command: ['oxfmt', '--check'],
      hint: 'pnpm format',
    },
    { name: 'types', command: ['node', 'tools/check/src/types.ts'], hint: 'pnpm test types' },
    { name: 'lint:code', command: ['oxlint', '.'], hint: 'pnpm lint' },
    {
      name: 'lint:generated',
      command: ['node', '--conditions=factomos-source', 'tools/generate/src/cli.ts', '--check'],
      hint: 'pnpm generate',
    },
    { name: 'lint:layout', command: ['node', 'tools/check/src/layout-cli.ts'], hint: 'pnpm lint' },
    { name: 'lint:unused', command: ['knip', '--no-progress'], hint: 'pnpm lint' },
    {
      name: 'lint:spelling',
      command: ['cspell', 'lint', '--quiet', '--show-suggestions'],
      hint: 'correct the word, or add it to project-words.txt',
    },
  ],
  [tests('test', UNIT_SUITE)],
  [
    longTests('fuzz', ['test/fuzz/'], { FUZZ_RUNS: '50000' }),
    longTests('chaos:client', ['--project=chaos'], { CHAOS_WRITES: '4500' }),
    longTests('chaos:drafts', ['--project=vscode-factomos', 'test/chaos'], { CHAOS_ACTS: '1200' }),
    longTests('chaos:n8n', ['--project=n8n-nodes-factomos', 'test/chaos'], { CHAOS_NODE_WRITES: '1000' }),
    longTests('soak:sandbox', ['--project=soak']),
    longTests('soak:trigger', ['--project=n8n-nodes-factomos', 'test/soak']),
  ],
  [
    {
      name: 'pack',
      command: ['pnpm', '-r', '--no-bail', '--workspace-concurrency=2', '--if-present', 'run', 'check:pack'],
      hint: 'pnpm -r --if-present run check:pack',
    },
  ],
];
