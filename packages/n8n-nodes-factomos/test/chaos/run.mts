import { FactomosClient } from 'factomos-core';
import { noQuirks } from 'factomos-chaos/faults';
import { Random } from 'factomos-chaos/random';
import { createSandbox } from 'factomos-sandbox';
import { vi } from 'vitest';
import { forgetKeys } from '../engine/engine.mts';
import { anyGroup } from './any-group.mts';
import { type ChaosWrite } from './chaos-write.mts';
import { settle } from './settle.mts';
import { Stage } from './stage.mts';

export interface NodeChaosReport {
  /** What was told, and how often. */
  readonly ends: Readonly<Record<string, number>>;
  readonly faults: number;
  /** What was doubled, reported wrongly, or could not be resolved. Must be empty. */
  readonly problems: readonly string[];
}

/** Few enough that a look finds all new invoices on the first page of their list. */
const WRITES_PER_WORLD = 12;
const MAX_ITEMS = 4;
const NOON = '2026-03-31T10:00:00Z';

/** Writes with the node through faults of Factomos, of n8n's database and of n8n itself. */
export async function runNodeChaos({
  seed,
  writes,
}: {
  readonly seed: number;
  readonly writes: number;
}): Promise<NodeChaosReport> {
  vi.setSystemTime(NOON);
  await using sandbox = await createSandbox({ dailyLimit: null });
  const stage = new Stage(sandbox, new Random(seed));
  const { token, secret, url: baseUrl } = sandbox;
  const calm = new FactomosClient({ token, secret, baseUrl });
  for (let sent = 0; sent < writes; sent += WRITES_PER_WORLD) {
    vi.setSystemTime(NOON);
    sandbox.reset();
    sandbox.quota.setDailyLimit(null);
    sandbox.quirks.set(noQuirks);
    forgetKeys();
    stage.startWorld();
    const last = Math.min(sent + WRITES_PER_WORLD, writes);
    const world: ChaosWrite[] = [];
    for (let number = sent + 1; number <= last;) {
      const group = anyGroup(stage.random);
      const count = Math.min(stage.random.integer(1, MAX_ITEMS), last - number + 1);
      const items: ChaosWrite[] = [];
      for (const end = number + count; number < end; number += 1) {
        const mark = `chaos-${number}`;
        const subject = await group.kind.prepare(calm, mark, (1000 + number) / 100);
        items.push({ ...subject, group, key: `key-${mark}` });
      }
      await stage.perform(group, items);
      // The next run of the workflow, which a key makes safe.
      if (group.isKeyed && stage.random.oneIn(3)) await stage.perform(group, items);
      world.push(...items);
    }
    for (const write of world) await settle(stage, write);
  }
  const { ends, faults, problems } = stage;
  return { ends, faults, problems };
}
