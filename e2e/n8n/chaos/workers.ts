import type { N8nProcess } from '@tools/n8n-harness/n8n-process';
import type { QueueMode } from '@tools/n8n-harness/queue';
import type { Random } from 'factomos-chaos/random';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const MAX_PAUSE_MS = 2500;

/** The workers of n8n, which are killed and replaced. */
export class Workers {
  readonly #queue: QueueMode;
  readonly #killed: N8nProcess[] = [];
  readonly #starting: Promise<unknown>[] = [];

  constructor(queue: QueueMode) {
    this.#queue = queue;
  }

  get killed(): number {
    return this.#killed.length;
  }

  /** Kills one or two workers at random times with SIGKILL, and starts others in their place. */
  async killSome(random: Random): Promise<void> {
    const pauses = Array.from({ length: random.integer(1, 2) }, () => random.integer(50, MAX_PAUSE_MS));
    for (const pause of pauses) {
      await delay(pause);
      const running = this.#queue.workers.filter(({ child }) => child.exitCode === undefined);
      if (running.length === 0) return;
      const worker = random.pick(running);
      this.#killed.push(worker);
      await worker.child.kill();
      this.#starting.push(this.#queue.addWorker());
    }
  }

  /** Waits until all workers that were started are ready. */
  async ready(): Promise<void> {
    await Promise.all(this.#starting.splice(0));
  }

  /** Whether a worker was killed while it ran this execution, or after it took it from the queue. */
  lost(executionId: string): boolean {
    const queueLog = readFileSync(this.#queue.webhook.child.log, 'utf8');
    if (queueLog.includes(`job stalled more than maxStalledCount (execution ${executionId})`)) return true;
    return this.#killed.some(({ child }) => {
      const log = readFileSync(child.log, 'utf8');
      return (
        new RegExp(`started execution ${executionId}\\b`).test(log) &&
        !new RegExp(`finished execution ${executionId}\\b`).test(log)
      );
    });
  }
}
