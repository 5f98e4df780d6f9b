import { spawnSync } from 'node:child_process';

interface System {
  readonly platform: string;
  kill(pid: number, signal: NodeJS.Signals): void;
  run(command: string, args: readonly string[]): void;
}

const thisSystem: System = {
  platform: process.platform,
  kill: (pid, signal) => process.kill(pid, signal),
  run: (command, args) => spawnSync(command, args, { stdio: 'ignore' }),
};

/** Kills a command and what it started. Windows has no process groups: there the tree is ended by taskkill. */
export function killTree(pid: number, system: System = thisSystem): void {
  if (system.platform === 'win32') {
    system.run('taskkill', ['/pid', String(pid), '/t', '/f']);
    return;
  }
  try {
    system.kill(-pid, 'SIGKILL');
  } catch {
    // ESRCH: the group is empty.
  }
}

/** Asks a command to end. Windows has no such signal: there it ends at once, with what it started. */
export function terminate(pid: number, system: System = thisSystem): void {
  if (system.platform === 'win32') killTree(pid, system);
  else system.kill(pid, 'SIGTERM');
}
