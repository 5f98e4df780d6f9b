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

const reporters = (report: string): string[] => [
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
];

/** The arguments of vitest for the unit suite: what takes minutes runs as steps of its own, with more inputs. */
export const UNIT_SUITE = [
  'run',
  '--exclude=**/test/{fuzz,chaos,soak}/**',
  '--project=!chaos',
  '--project=!soak',
] as const;

const UNIT_REPORT = '.results/unit.json';
const FUZZ_REPORT = '.results/fuzz.json';
const CHAOS_REPORT = '.results/chaos.json';
const DRAFT_CHAOS_REPORT = '.results/chaos-drafts.json';
const NODE_CHAOS_REPORT = '.results/chaos-n8n.json';
const SOAK_REPORT = '.results/soak.json';
const TRIGGER_SOAK_REPORT = '.results/soak-trigger.json';

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
  [
    {
      name: 'test',
      command: ['vitest', ...UNIT_SUITE, ...reporters(UNIT_REPORT)],
      hint: 'pnpm vitest run',
      report: UNIT_REPORT,
    },
  ],
  [
    {
      name: 'fuzz',
      command: ['vitest', 'run', 'test/fuzz/', ...reporters(FUZZ_REPORT)],
      hint: 'pnpm test fuzz',
      env: { FUZZ_RUNS: '50000' },
      report: FUZZ_REPORT,
      onRequest: true,
    },
    {
      name: 'chaos:client',
      command: ['vitest', 'run', '--project', 'chaos', ...reporters(CHAOS_REPORT)],
      hint: 'pnpm test chaos',
      env: { CHAOS_WRITES: '4500' },
      report: CHAOS_REPORT,
      onRequest: true,
    },
    {
      name: 'chaos:drafts',
      command: [
        'vitest',
        ...['run', '--project', 'vscode-factomos', 'test/chaos'],
        ...reporters(DRAFT_CHAOS_REPORT),
      ],
      hint: 'pnpm test chaos',
      env: { CHAOS_ACTS: '1200' },
      report: DRAFT_CHAOS_REPORT,
      onRequest: true,
    },
    {
      name: 'chaos:n8n',
      command: [
        'vitest',
        ...['run', '--project', 'n8n-nodes-factomos', 'test/chaos'],
        ...reporters(NODE_CHAOS_REPORT),
      ],
      hint: 'pnpm test chaos',
      env: { CHAOS_NODE_WRITES: '1000' },
      report: NODE_CHAOS_REPORT,
      onRequest: true,
    },
    {
      name: 'soak:sandbox',
      command: ['vitest', 'run', '--project', 'soak', ...reporters(SOAK_REPORT)],
      hint: 'pnpm test soak',
      report: SOAK_REPORT,
      onRequest: true,
    },
    {
      name: 'soak:trigger',
      command: [
        'vitest',
        ...['run', '--project', 'n8n-nodes-factomos', 'test/soak'],
        ...reporters(TRIGGER_SOAK_REPORT),
      ],
      hint: 'pnpm test soak',
      report: TRIGGER_SOAK_REPORT,
      onRequest: true,
    },
  ],
  [
    {
      name: 'pack',
      command: ['pnpm', '-r', '--no-bail', '--workspace-concurrency=2', '--if-present', 'run', 'check:pack'],
      hint: 'pnpm -r --if-present run check:pack',
    },
  ],
];
