import { existsSync } from 'node:fs';
import { lastLines } from '@tools/process/last-lines';
import { startChild, type Child } from '@tools/process/child';
import { adviceFor } from '@tools/process/known-errors';
import { n8nBin, n8nFolder } from './paths.ts';
import { until } from '@tools/process/until';

export interface N8nProcess {
  readonly url: string;
  readonly child: Child;
  stop(): Promise<void>;
}

export interface N8nProcessOptions {
  /** `start`, `webhook` or `worker`, and its arguments. */
  command: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Where `/healthz/readiness` answers. */
  port: number;
  log: string;
  timeoutMs?: number;
}

/** Starts one n8n process and waits until it is ready. */
export async function startN8nProcess(options: N8nProcessOptions): Promise<N8nProcess> {
  const { command, env, port, log, timeoutMs = 180_000 } = options;
  const url = `http://127.0.0.1:${port}`;
  if (!existsSync(n8nBin))
    throw new Error(`The n8n installation is incomplete. Delete ${n8nFolder}/node_modules, then try again.`);
  const child = startChild({
    command: process.execPath,
    args: [n8nBin, ...command],
    cwd: env.N8N_USER_FOLDER ?? '.',
    env,
    log,
  });
  try {
    await until(() => child.exitCode !== undefined || isReady(url), { what: 'n8n to be ready', timeoutMs });
    if (child.exitCode !== undefined)
      throw new Error(`n8n ended with code ${child.exitCode} before it was ready.`);
  } catch (error) {
    await child.stop();
    throw new Error(`${error instanceof Error ? error.message : String(error)} ${whatToDo(log)}`, {
      cause: error,
    });
  }
  return { url, child, stop: () => child.stop() };
}

function whatToDo(log: string): string {
  const end = lastLines(log);
  const known =
    adviceFor(end) ??
    `Try again. If that does not help, delete ${n8nFolder}/node_modules: it is installed again.`;
  return `${known}\nLog: ${log}. Its last lines:\n${end}`;
}

async function isReady(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/healthz/readiness`, { signal: AbortSignal.timeout(5000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    // Not listening yet.
    return false;
  }
}
