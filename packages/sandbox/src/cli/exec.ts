import { constants } from 'node:os';
import spawn from 'cross-spawn';
import { type Sandbox } from '../create-sandbox.ts';
import { SandboxError } from '../sandbox-error.ts';
import { type Command } from './command.ts';
import { SANDBOX_USAGE, sandboxOptions, startSandbox } from './start.ts';

/**
 * The exit codes of a shell: for a command that cannot be run, one that was not found, and one that was ended
 * by a signal.
 */
const NOT_RUNNABLE = 126;
const NOT_FOUND = 127;
const SIGNALLED = 128;

export const exec: Command = {
  name: 'exec',
  words: Number.POSITIVE_INFINITY,
  usage: `exec ${SANDBOX_USAGE} -- COMMAND [ARGUMENT]…`,
  summary:
    'Starts a sandbox on a free port, runs a command with FACTOMOS_URL, FACTOMOS_TOKEN and FACTOMOS_SECRET in its environment, stops the sandbox and exits with the exit code of the command.',
  options: sandboxOptions,
  environment: Object.keys(sandboxOptions),
  mayHaveEmptyWords: true,
  run: async ({ values, words, exitWith }) => {
    const [command, ...args] = words;
    if (command === undefined)
      throw new SandboxError('option-invalid', 'Give a command: factomos-sandbox exec -- npm test');
    await using sandbox = await startSandbox(values, '0');
    exitWith(await runWith(sandbox, command, args, exitWith));
  },
};

function runWith(
  { url, token, secret }: Sandbox,
  command: string,
  args: readonly string[],
  exitWith: (code: number) => void,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: 'inherit',
      env: { ...process.env, FACTOMOS_URL: url, FACTOMOS_TOKEN: token, FACTOMOS_SECRET: secret },
    });
    // Ctrl-C in a terminal signals both processes; a signal to this process alone is meant for the command.
    const passOn = (signal: NodeJS.Signals): void => {
      child.kill(signal);
    };
    const stay = (): void => undefined;
    process.on('SIGINT', stay).on('SIGTERM', passOn).on('SIGHUP', passOn);
    const done = (): void => {
      process.off('SIGINT', stay).off('SIGTERM', passOn).off('SIGHUP', passOn);
    };
    child.once('error', (error) => {
      done();
      const isMissing = Reflect.get(error, 'code') === 'ENOENT';
      exitWith(isMissing ? NOT_FOUND : NOT_RUNNABLE);
      const why = isMissing ? 'there is no such command' : error.message;
      reject(new SandboxError('option-invalid', `${command} cannot be started: ${why}.`));
    });
    child.once('exit', (code, signal) => {
      done();
      resolve(code ?? SIGNALLED + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
