import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { freePorts } from '@tools/process/ports';
import { type ExpressionEngine, n8nEnvironment } from './environment.ts';
import { logIn } from './owner.ts';
import { installPack } from './pack.ts';
import type { N8nRest } from './rest.ts';
import { startN8nProcess } from './n8n-process.ts';

export interface N8n {
  readonly url: string;
  /** Logged in as the owner. */
  readonly rest: N8nRest;
  /** The folder with `.n8n` and its database. */
  readonly home: string;
  readonly log: string;
  /** Resolves when it exits. */
  readonly ended: Promise<number>;
  stop(): Promise<void>;
  /** Kills it with SIGKILL, like a system that is out of memory. */
  kill(): Promise<void>;
}

export interface N8nOptions {
  tgz: string;
  /** Created when it is missing. */
  folder: string;
  /** Its log file. Default: `n8n.log` in the folder. */
  log?: string;
  expressionEngine?: ExpressionEngine;
  extra?: NodeJS.ProcessEnv;
}

/** A whole n8n in one process, on SQLite, with the pack installed and its owner logged in. */
export async function startN8n({
  tgz,
  folder,
  log = join(folder, 'n8n.log'),
  expressionEngine,
  extra = {},
}: N8nOptions): Promise<N8n> {
  await installPack(tgz, folder);
  const [port = 0, brokerPort = 0] = await freePorts(2);
  const encryptionKey = randomBytes(16).toString('hex');
  const env = n8nEnvironment({ home: folder, port, brokerPort, encryptionKey, expressionEngine, extra });
  const started = await startN8nProcess({ command: ['start'], env, port, log });
  try {
    const rest = await logIn(started.url);
    return {
      url: started.url,
      rest,
      home: folder,
      log,
      ended: started.child.exited,
      stop: () => started.stop(),
      kill: () => started.child.kill(),
    };
  } catch (error) {
    await started.stop();
    throw error;
  }
}
