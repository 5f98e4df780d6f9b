import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@tools/repo/paths';

/** `pnpm test`: every check in order. All of them run, so that one call tells everything that is wrong. */
interface Step {
  name: string;
  command: string[];
  /** What to run to mend it, or to see only this. */
  hint: string;
}

/** The steps of a group read the same files and use one core each: they run side by side, on two cores the short ones beside the long one. */
const groups: Step[][] = [
  [
    { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'], hint: 'pnpm format' },
    { name: 'lint', command: ['pnpm', 'lint'], hint: 'pnpm lint' },
    { name: 'types', command: ['node', 'tools/check/src/types.ts'], hint: 'node tools/check/src/types.ts' },
  ],
  [{ name: 'build', command: ['pnpm', 'build'], hint: 'pnpm build' }],
  [{ name: 'test', command: ['node', 'tools/check/src/unit.ts'], hint: 'pnpm vitest run' }],
  [
    {
      name: 'pack',
      command: ['pnpm', '-r', '--no-bail', '--workspace-concurrency=2', '--if-present', 'run', 'check:pack'],
      hint: 'pnpm -r --if-present run check:pack',
    },
  ],
];

/** Resolves to whether it passed. What it prints is shown at once, or, of several side by side, when it has ended. */
async function run({ name, command: [command = '', ...args] }: Step, alone: boolean): Promise<boolean> {
  const started = performance.now();
  if (alone) console.log(`\n== ${name}`);
  const child = spawn(command, args, { cwd: root, stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => output.push(chunk));
  const passed = await new Promise<boolean>((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('close', (code) => {
      resolve(code === 0);
    });
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (!alone) process.stdout.write(`\n== ${name}\n${Buffer.concat(output).toString()}`);
  console.log(`== ${name}: ${passed ? 'ok' : 'FAILED'} (${seconds} s)`);
  return passed;
}

rmSync(join(root, '.results/unit.json'), { force: true });
mkdirSync(join(root, '.results'), { recursive: true });

const failed: Step[] = [];
for (const group of groups) {
  const passed = await Promise.all(group.map((step) => run(step, group.length === 1)));
  failed.push(...group.filter((_, index) => passed[index] !== true));
}

if (failed.length > 0) {
  console.error(
    `\nFailed: ${failed.map(({ name, hint }) => `${name} (see it alone with: ${hint})`).join(', ')}`,
  );
  process.exitCode = 1;
} else {
  console.log('\nAll checks passed.');
}
