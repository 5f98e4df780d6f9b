import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

export interface ChildOptions {
  command: string;
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** The file that its output is appended to. */
  log: string;
  onLine?: (line: string) => void;
}

export interface Child {
  /** The exit code; above 128 a signal. */
  readonly exited: Promise<number>;
  /** undefined while it runs. */
  readonly exitCode: number | undefined;
  readonly log: string;
  /** Sends SIGTERM and waits. After 10 seconds the whole process group is killed. */
  stop(): Promise<void>;
  /** Kills the whole process group with SIGKILL and waits. */
  kill(): Promise<void>;
}

const running = new Set<Child>();

/** Stops all children that are still running. */
export async function stopAllChildren(): Promise<void> {
  await Promise.all([...running].map((child) => child.stop()));
}

const guard = join(import.meta.dirname, 'guard.ts');

/** Starts a command that cannot outlive this process (see guard.ts). */
export function startChild({ command, args, cwd, env, log, onLine }: ChildOptions): Child {
  mkdirSync(dirname(log), { recursive: true });
  const process_ = spawn(process.execPath, [guard, command, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  for (const stream of [process_.stdout, process_.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      appendFileSync(log, `${line}\n`);
      onLine?.(line);
    });
  }
  process_.stdin.on('error', () => undefined);

  let exitCode: number | undefined;
  const exited = new Promise<number>((resolve) => {
    process_.on('error', () => {
      resolve((exitCode = 127));
    });
    // 'close', not 'exit': all output has been read by then.
    process_.on('close', (code) => {
      resolve((exitCode = code ?? 137));
    });
  });
  const child: Child = {
    exited,
    get exitCode() {
      return exitCode;
    },
    log,
    async stop() {
      process_.stdin.end();
      await exited;
    },
    async kill() {
      process_.kill('SIGUSR2');
      await exited;
    },
  };
  running.add(child);
  void exited.then(() => running.delete(child));
  return child;
}
