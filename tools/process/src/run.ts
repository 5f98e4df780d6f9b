import { startChild, type ChildOptions } from './child.ts';
import { lastLines } from './last-lines.ts';
import { troubleIn } from './known-errors.ts';

/**
 * Runs a command to its end.
 * @throws Error that starts with `failure` and ends with what the command last said.
 */
export async function run(options: ChildOptions & { failure: string }): Promise<void> {
  const exitCode = await startChild(options).exited;
  if (exitCode === 0) return;
  const end = lastLines(options.log);
  const known = troubleIn(end);
  throw new Error(
    `${options.failure}${known === undefined ? '' : ` ${known}`}\nAll of the log: ${options.log}. It ends with:\n${end}`,
  );
}
