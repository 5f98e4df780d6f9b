import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { packageManager } from '@tools/repo/package-manager';
import { root } from '@tools/repo/paths';
import { until } from '@tools/process/until';
import { newMarker, processesOf } from './processes.ts';

/** `pnpm demo`, started as a user does. */
export interface DemoProcess {
  readonly launcher: ChildProcess;
  /** The process ID of the demo itself, a child of pnpm. */
  pid(): number;
  output(): string;
  /** Waits until it has printed the text. */
  says(text: string): Promise<void>;
  ended(): Promise<number>;
  /** Waits until all processes that it started have ended. */
  leavesNothing(): Promise<void>;
}

export function startDemo(...args: string[]): DemoProcess {
  const marker = newMarker();
  const { command, args: all } = packageManager('demo', ...args);
  const launcher = spawn(command, all, {
    cwd: root,
    // In its own process group, as in a shell: signals for the group must not end the tests.
    detached: true,
    env: { ...process.env, FACTOMOS_RUN: marker },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = once(launcher, 'close');
  let output = '';
  for (const stream of [launcher.stdout, launcher.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
  }
  return {
    launcher,
    pid() {
      const own = processesOf(marker).find(
        (line) => /\d+ \S*node .*tools\/demo\/src\/cli\.ts/.test(line) && !line.includes('sh -c'),
      );
      if (own === undefined) throw new Error(`The demo is not running:\n${output}`);
      return Number.parseInt(own, 10);
    },
    output: () => output,
    async says(text) {
      await until(
        () => {
          if (launcher.exitCode !== null && !output.includes(text))
            throw new Error(`The demo ended:\n${output}`);
          return output.includes(text);
        },
        { what: `the demo to print "${text}"`, timeoutMs: 240_000, everyMs: 20 },
      );
    },
    async ended() {
      await exit;
      return launcher.exitCode ?? 128;
    },
    async leavesNothing() {
      let left: string[] = [];
      await until(() => (left = processesOf(marker)).length === 0, {
        what: 'all processes to end',
        timeoutMs: 30_000,
      }).catch((error: unknown) => {
        throw new Error(`${String(error)} Still there:\n${left.join('\n')}\nThe demo printed:\n${output}`);
      });
    },
  };
}
