import { createCredential } from '@tools/n8n-harness/credentials';
import { startQueueMode, type QueueMode } from '@tools/n8n-harness/queue';
import { chaosSeed } from 'factomos-chaos/size';
import { createSandbox, type Sandbox } from 'factomos-sandbox';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { runQueueRound } from './queue-round.ts';
import { Workers } from './workers.ts';

const ROUNDS = Number(process.env.CHAOS_ROUNDS ?? '3');
const TIMEOUT_MS = 6 * 3_600_000;

let queue: QueueMode;
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await createSandbox({ dailyLimit: null });
  queue = await startQueueMode(inject('tgz'), {
    // n8n notices sooner that a worker is gone.
    QUEUE_WORKER_LOCK_DURATION: '20000',
    QUEUE_WORKER_LOCK_RENEW_TIME: '4000',
    QUEUE_WORKER_STALLED_INTERVAL: '3000',
    // n8n waits for a finished job forever if it was removed before n8n began to wait for it.
    N8N_EXECUTIONS_QUEUE_KEEP_LAST_COMPLETED: '1000',
    N8N_EXECUTIONS_QUEUE_KEEP_LAST_FAILED: '1000',
  });
});
afterAll(async () => {
  await queue.stop();
  await sandbox.close();
});

test(
  'workers that are killed double no write, report none wrongly, free no key of a done write, and leave nothing that cannot be resolved',
  async () => {
    const workers = new Workers(queue);
    const credential = await createCredential(queue.rest, 'Factomos', sandbox);
    const ends: Record<string, number> = {};
    let writes = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const seed = chaosSeed + round;
      const report = await runQueueRound({ queue, workers, sandbox, credential }, seed);
      expect(
        report.problems,
        `NIGHTLY_SEED=${seed} npx pnpm@12 nightly chaos:queue=1 repeats the round`,
      ).toEqual([]);
      writes += report.writes;
      for (const [end, times] of Object.entries(report.ends)) ends[end] = (ends[end] ?? 0) + times;
      console.log(`round ${round + 1} of ${ROUNDS}, seed ${seed}: ${report.writes} writes`, report.ends);
    }
    console.log(`${writes} writes, ${workers.killed} workers killed`, ends);
    // A run in which everything goes well proves nothing.
    expect(Object.keys(ends)).toEqual(expect.arrayContaining(['done', 'skipped', 'killed']));
    expect(workers.killed).toBeGreaterThanOrEqual(ROUNDS);
  },
  TIMEOUT_MS,
);
