import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createSandbox } from 'factomos-sandbox';
import { runCycle } from './cycle.ts';
import { currentUsage, type Usage } from './usage.ts';

export interface SoakReport {
  readonly calls: number;
  readonly notifications: number;
  /** After each cycle. */
  readonly usages: readonly Usage[];
}

/** Runs cycles of load on one sandbox until the time is over. */
export async function soak(
  milliseconds: number,
  onCycle?: (usage: Usage, calls: number) => void,
): Promise<SoakReport> {
  let notifications = 0;
  const receiver = createServer((request, response) => {
    notifications += 1;
    request.resume().on('end', () => response.end());
  });
  const webhook = await listen(receiver);
  const usages: Usage[] = [];
  let calls = 0;
  try {
    await using sandbox = await createSandbox({ dailyLimit: null, webhook });
    const end = performance.now() + milliseconds;
    while (performance.now() < end) {
      calls += await runCycle(sandbox);
      const usage = currentUsage();
      usages.push(usage);
      onCycle?.(usage, calls);
    }
  } finally {
    receiver.closeAllConnections();
    receiver.close();
  }
  return { calls, notifications, usages };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on a port has one
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/`;
}
