import { describe, expect, test } from 'vitest';
import { killTree, terminate } from '../src/kill-tree.ts';

function fakeSystem(platform: string) {
  const done: string[] = [];
  return {
    done,
    platform,
    kill: (pid: number, signal: NodeJS.Signals) => void done.push(`kill ${pid} ${signal}`),
    run: (command: string, args: readonly string[]) => void done.push([command, ...args].join(' ')),
  };
}

describe('ending a command with its child processes', () => {
  test.each(['linux', 'darwin'])('signals the process group on %s', (platform) => {
    const system = fakeSystem(platform);
    terminate(1234, system);
    killTree(1234, system);
    expect(system.done).toEqual(['kill 1234 SIGTERM', 'kill -1234 SIGKILL']);
  });

  test('ends the tree on Windows, which has no process groups and no SIGTERM', () => {
    const system = fakeSystem('win32');
    terminate(1234, system);
    killTree(1234, system);
    expect(system.done).toEqual(['taskkill /pid 1234 /t /f', 'taskkill /pid 1234 /t /f']);
  });

  test('ignores a group that has already ended', () => {
    const gone = () => {
      throw Object.assign(new Error('kill ESRCH'), { code: 'ESRCH' });
    };
    expect(() => {
      killTree(1234, { ...fakeSystem('linux'), kill: gone });
    }).not.toThrow();
  });
});
