import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** `pnpm test`: every check in order. All of them run, so that one call tells everything that is wrong. */
interface Step {
  name: string;
  command: string[];
  /** What to run to mend it, or to see only this. */
  hint: string;
}

const steps: Step[] = [
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'], hint: 'pnpm format' },
  { name: 'lint', command: ['pnpm', 'lint'], hint: 'pnpm lint' },
  { name: 'types', command: ['node', 'scripts/types.ts'], hint: 'node scripts/types.ts' },
  { name: 'build', command: ['pnpm', 'build'], hint: 'pnpm build' },
  { name: 'test', command: ['node', 'scripts/unit.ts'], hint: 'pnpm vitest run' },
  {
    name: 'pack',
    command: ['pnpm', '-r', '--no-bail', '--workspace-concurrency=1', '--if-present', 'run', 'check:pack'],
    hint: 'pnpm -r --if-present run check:pack',
  },
];

const root = join(import.meta.dirname, '..');
rmSync(join(root, '.results/unit.json'), { force: true });
mkdirSync(join(root, '.results'), { recursive: true });

const failed: Step[] = [];
for (const step of steps) {
  console.log(`\n== ${step.name}`);
  const started = performance.now();
  const [command = '', ...args] = step.command;
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error) console.error(error.message);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`== ${step.name}: ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  if (status !== 0) failed.push(step);
}

if (failed.length > 0) {
  console.error(
    `\nFailed: ${failed.map(({ name, hint }) => `${name} (see it alone with: ${hint})`).join(', ')}`,
  );
  process.exitCode = 1;
} else {
  console.log('\nAll checks passed.');
}
