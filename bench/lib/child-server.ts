import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface ChildServer {
  pid: number;
  url: string;
  /** Milliseconds from the start of the process to the line with its URL. */
  ready: number;
  stop: () => Promise<void>;
}

/** A server in a separate process, so that it and its caller can use one core each. It prints its URL. */
export async function startServer(args: readonly string[]): Promise<ChildServer> {
  const started = performance.now();
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.stdout === null) throw new Error('The server has no output.');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url === undefined) continue;
    const stop = async (): Promise<void> => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, 'exit');
    };
    return { pid: child.pid ?? Number.NaN, url, ready: performance.now() - started, stop };
  }
  throw new Error('The server exited before it printed its URL.');
}
