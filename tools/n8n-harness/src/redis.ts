import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '@tools/process/child';
import { lastLines } from '@tools/process/last-lines';
import { until } from '@tools/process/until';
import { plainEnvironment } from './environment.ts';

export interface Redis {
  readonly environment: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

/** Starts Redis in a new folder, without saving anything to disk. */
export async function startRedis(port: number, log: string): Promise<Redis> {
  if (spawnSync('redis-server', ['--version']).error) {
    throw new Error('Redis is not installed: apt-get install redis-server');
  }
  const folder = mkdtempSync(join(tmpdir(), 'factomos-redis-'));
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'no',
  ];
  const child = startChild({ command: 'redis-server', args, cwd: folder, env: plainEnvironment(), log });
  const stop = async (): Promise<void> => {
    await child.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await until(
      () => {
        if (child.exitCode !== undefined) throw new Error(`Redis ended: ${lastLines(log)}`);
        return accepts(port);
      },
      { what: 'Redis to accept connections' },
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    environment: { QUEUE_BULL_REDIS_HOST: '127.0.0.1', QUEUE_BULL_REDIS_PORT: String(port) },
    stop,
  };
}

async function accepts(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
