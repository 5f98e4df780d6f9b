import { constants } from 'node:os';
import spawn from 'cross-spawn';
import { killTree, terminate } from './kill-tree.ts';

/**
 * Runs a command in its own process group and ends the whole group when the pipe on stdin closes. The pipe closes when the parent asks
 * for it, and also when the parent is killed with SIGKILL: no child outlives its parent.
 */
const GRACE_MS = 10_000;
const [command = '', ...args] = process.argv.slice(2);

// Signals are handled by the parent, which holds the pipe.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });

// Output is relayed: with a broken pipe of its own, n8n loops instead of exiting.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
child.stdout?.on('data', (chunk: Buffer) => process.stdout.write(chunk));
child.stderr?.on('data', (chunk: Buffer) => process.stderr.write(chunk));

function killAll(): void {
  if (child.pid !== undefined) killTree(child.pid);
}

// Simulates a power cut, for tests.
process.on('SIGUSR2', killAll);

child.on('error', (error) => {
  console.error(error.message);
  process.exitCode = 127;
  process.stdin.destroy();
});
child.on('exit', () => {
  // Remaining processes might keep its output open.
  killAll();
});
child.on('close', (code, signal) => {
  process.exitCode ??= code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
  process.stdin.destroy();
});

process.stdin.resume();
process.stdin.on('error', () => undefined);
process.stdin.on('close', () => {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  terminate(child.pid);
  setTimeout(killAll, GRACE_MS).unref();
});
