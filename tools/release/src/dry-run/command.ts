import { spawnSync } from 'node:child_process';

/**
 * Runs a command to its end. A `.cmd` file on Windows needs a shell.
 *
 * @returns its output
 * @throws Error with the output, if the command failed
 */
export function runCommand(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const output = `${stdout}${stderr}`;
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} failed: ${error?.message ?? ''}\n${output}`);
  return output;
}
