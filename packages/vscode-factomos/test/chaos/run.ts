import { Random } from 'factomos-chaos/random';
import { Chaos } from './chaos.ts';
import { settle } from './settle.ts';
import { World } from './world.ts';

export interface DraftChaosReport {
  /** How many acts ended so. */
  readonly ends: Readonly<Record<string, number>>;
  readonly killed: number;
  /** What was doubled, reported wrongly, lost, or could not be resolved. Must be empty. */
  readonly problems: readonly string[];
}

const ACTS_PER_WORLD = 40;

/** Lets a person work with drafts and writes through kills, disks that refuse, files that change underneath, and a Factomos that fails. */
export async function runDraftChaos({
  seed,
  acts,
}: {
  readonly seed: number;
  readonly acts: number;
}): Promise<DraftChaosReport> {
  const random = new Random(seed);
  const ends: Record<string, number> = {};
  const problems: string[] = [];
  let killed = 0;
  for (let done = 0; done < acts; done += ACTS_PER_WORLD) {
    const world = await World.open();
    const chaos = new Chaos(world, random, done);
    try {
      for (let count = 0; count < Math.min(ACTS_PER_WORLD, acts - done); count++) await chaos.act();
      await settle(chaos.stage, chaos.writes);
    } finally {
      await world.close();
    }
    const { stage } = chaos;
    for (const [end, count] of Object.entries(stage.ends)) ends[end] = (ends[end] ?? 0) + count;
    killed += stage.ends.killed ?? 0;
    problems.push(...stage.problems);
  }
  return { ends, killed, problems };
}
