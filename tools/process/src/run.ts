import { startChild, type ChildOptions } from './child.ts';
import { lastLines } from './last-lines.ts';
import { adviceFor } from './known-errors.ts';

/**
 * Runs a command to its end.
 * @throws Error that starts with `failure` and ends with the last lines of the output
 */
export async function run(options: ChildOptions & { failure: string }): Promise<void> {
  const exitCode = await startChild(options).exited;
  if (exitCode === 0) return;
  const end = lastLines(options.log);
  const known = adviceFor(end);
  throw new Error(
    `${options.failure}${known === undefined ? '' : ` ${known}`}\nLog: ${options.log}. Its last lines:\n${end}`,
  );
}
