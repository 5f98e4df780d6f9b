import { constants } from 'node:os';
import { stopAllChildren } from '@tools/process/child';
import { isAlive } from '@tools/process/is-alive';
import { parentProcesses } from '@tools/process/parent-processes';

type Cleanup = () => void | Promise<void>;

const cleanups: Cleanup[] = [];
let stopping: Promise<void> | undefined;

/** Registers a cleanup. Cleanups run last first, after all child processes have ended. */
export function onShutdown(cleanup: Cleanup): void {
  cleanups.push(cleanup);
}

/** Stops the child processes and runs the cleanups. Further calls wait for the first. */
export async function shutDown(): Promise<void> {
  stopping ??= (async () => {
    await stopAllChildren();
    for (const cleanup of cleanups.reverse()) await cleanup();
  })();
  await stopping;
}

/** Whether the demo is shutting down. Errors are expected from then on. */
export const isStopping = (): boolean => stopping !== undefined;

/** Shuts down on Ctrl-C, `kill`, a closed terminal, and when the `npx pnpm` that started the demo ends. */
export function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      end(`\nStopping n8n and the Factomos sandbox (${signal}).`, 128 + constants.signals[signal]);
    });
  }
  // The terminal may be closed already.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

  const started = parentProcesses();
  setInterval(() => {
    if (started.orphaned || !started.pids.every(isAlive))
      end('\nStopping: the command that started the demo has ended.', 1);
  }, 500).unref();
}

function end(message: string, exitCode: number): void {
  // A second signal: the guards of the child processes end them.
  if (isStopping()) process.exit(exitCode);
  process.exitCode = exitCode;
  console.log(message);
  void shutDown().finally(() => process.exit());
}
