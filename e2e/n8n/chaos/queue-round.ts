import { Random } from 'factomos-chaos/random';
import { anyFault } from 'factomos-chaos/faults';
import { FactomosClient } from 'factomos-core';
import { setTimeout as delay } from 'node:timers/promises';
import { anyGroup } from '../../../packages/n8n-nodes-factomos/test/chaos/any-group.mts';
import type { ChaosWrite, Group } from '../../../packages/n8n-nodes-factomos/test/chaos/chaos-write.mts';
import { settle } from '../../../packages/n8n-nodes-factomos/test/chaos/settle.mts';
import { QueueStage, type QueueStageOptions } from './queue-stage.ts';

export interface RoundReport {
  readonly writes: number;
  /** What the executions told, and how often. */
  readonly ends: Readonly<Record<string, number>>;
  /** What was doubled, reported wrongly, or could not be resolved. Must be empty. */
  readonly problems: readonly string[];
}

const GROUPS = 5;
const MAX_ITEMS = 4;
/** Long enough that a worker is often killed while it waits for a response. */
const MAX_DELAY_MS = 1500;

/** Writes of several workflows at the same time, while workers are killed and Factomos fails; then resolves what is unknown. */
export async function runQueueRound(options: QueueStageOptions, seed: number): Promise<RoundReport> {
  const { sandbox, workers } = options;
  const random = new Random(seed);
  const stage = new QueueStage(options);
  sandbox.reset();
  const { token, secret, url: baseUrl } = sandbox;
  const calm = new FactomosClient({ token, secret, baseUrl });

  const groups: { group: Group; writes: ChaosWrite[]; isTwice: boolean }[] = [];
  let number = 0;
  for (let index = 0; index < GROUPS; index += 1) {
    const group = anyGroup(random);
    const writes: ChaosWrite[] = [];
    for (let count = random.integer(1, MAX_ITEMS); count > 0; count -= 1) {
      number += 1;
      const mark = `chaos-${number}`;
      const subject = await group.kind.prepare(calm, mark, (1000 + number) / 100);
      writes.push({ ...subject, group, key: `key-${mark}` });
    }
    await stage.publish(group);
    groups.push({ group, writes, isTwice: group.isKeyed && random.oneIn(3) });
  }

  const before = await Promise.all(groups.map(({ writes }) => stage.states(writes)));
  for (const { group } of groups) {
    const { action } = group.kind;
    const milliseconds = random.integer(100, MAX_DELAY_MS);
    sandbox.faults.add({ kind: 'delay', milliseconds, after: random.oneIn(2) }, { action, times: null });
    for (let count = random.pick([0, 0, 1, 1, 2]); count > 0; count -= 1)
      sandbox.faults.add(anyFault(random), { action });
  }
  const running = Promise.all(
    groups.map(async ({ group, writes, isTwice }) =>
      Promise.all(Array.from({ length: isTwice ? 2 : 1 }, async () => await stage.run(group, writes))),
    ),
  );
  await Promise.all([running, workers.killSome(random)]);
  const told = await running;
  await delay(2 * MAX_DELAY_MS);
  sandbox.faults.clear();
  await workers.ready();

  const after = await Promise.all(groups.map(({ writes }) => stage.states(writes)));
  for (const [place, { writes }] of groups.entries()) {
    for (const [index, write] of writes.entries()) {
      const [earlier, later] = [before[place]?.[index], after[place]?.[index]];
      if (earlier === undefined || later === undefined) throw new Error('A write has no state');
      const tales = (told[place] ?? []).flatMap((tale) => tale[index] ?? []);
      stage.compare(write, tales, earlier, later);
    }
  }
  await Promise.all(groups.flatMap(({ writes }) => writes).map((write) => settle(stage, write)));
  return { writes: number, ends: stage.ends, problems: stage.problems };
}
