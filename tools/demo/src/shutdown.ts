import { constants } from 'node:os';
import { stopAllChildren } from '@tools/process/child';
import { isAlive } from '@tools/process/is-alive';
import { launchers } from '@tools/process/parent-processes';

type Cleanup = () => void | Promise<void>;

const cleanups: Cleanup[] = [];
let stopping: Promise<void> | undefined;

/** What to do on the way out, last first; the processes we started have ended by then. */
export function onShutdown(cleanup: Cleanup): void {
  cleanups.push(cleanup);
}

/** Ends all that was started. However often and by whom it is called, it happens once. */
export async function shutDown(): Promise<void> {
  stopping ??= (async () => {
    await stopAllChildren();
    for (const cleanup of cleanups.reverse()) await cleanup();
  })();
  await stopping;
}

/** Whether the demo is on its way out: what fails from now on fails because of that. */
export const isStopping = (): boolean => stopping !== undefined;

/** Ctrl-C, `kill`, a closed terminal, or the end of the `npx pnpm` that started us: at any step, everything ends. */
export function endOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      end(`\nStopping n8n and the embedded Factomos (${signal}).`, 128 + constants.signals[signal]);
    });
  }
  // The terminal may be gone before we are.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

  const started = launchers();
  setInterval(() => {
    if (started.orphaned || !started.pids.every(isAlive))
      end('\nStopping: the command that started the demo has ended.', 1);
  }, 500).unref();
}

function end(message: string, exitCode: number): void {
  // Asked twice: what we started ends by itself.
  if (isStopping()) process.exit(exitCode);
  process.exitCode = exitCode;
  console.log(message);
  void shutDown().finally(() => process.exit());
}
