import { root } from '@tools/repo/paths';
import { execa } from 'execa';
import { join } from 'node:path';
import type { Step } from './steps.ts';

/** Programs without a terminal print no colours unless they are told to. */
const colours: Record<string, string> = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};

const toolPrograms = join(import.meta.dirname, '..');

/**
 * Runs a step and reports whether it passed. The output of a single step is printed at once; that of parallel
 * steps when each has ended.
 */
export async function runStep(
  { name, command: [program, ...args], env = {} }: Step,
  alone: boolean,
): Promise<boolean> {
  if (alone) console.log(`\n== ${name}`);
  const { failed, all, shortMessage, exitCode, durationMs } = await execa(program, args, {
    cwd: root,
    preferLocal: true,
    localDir: toolPrograms,
    reject: false,
    stdin: 'ignore',
    ...(alone ? { stdout: 'inherit', stderr: 'inherit', env } : { all: true, env: { ...env, ...colours } }),
  });
  if (!alone)
    process.stdout.write(`\n== ${name}\n${typeof all === 'string' && all !== '' ? `${all}\n` : ''}`);
  // Without an exit code the program did not start, or a signal ended it.
  if (failed && exitCode === undefined) console.error(shortMessage);
  console.log(`== ${name}: ${failed ? 'FAILED' : 'ok'} (${(durationMs / 1000).toFixed(1)} s)`);
  return !failed;
}
