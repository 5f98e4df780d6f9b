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

/** Kills a command and its child processes. Windows has no process groups: there taskkill ends the tree. */
export function killTree(pid: number, system: System = thisSystem): void {
  if (system.platform === 'win32') {
    system.run('taskkill', ['/pid', String(pid), '/t', '/f']);
    return;
  }
  try {
    system.kill(-pid, 'SIGKILL');
  } catch {
    // ESRCH: the process group is empty.
  }
}

/** Asks a command to end. Windows has no such signal: there it is killed with its child processes. */
export function terminate(pid: number, system: System = thisSystem): void {
  if (system.platform === 'win32') killTree(pid, system);
  else system.kill(pid, 'SIGTERM');
}
