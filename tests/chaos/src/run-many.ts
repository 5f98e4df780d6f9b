import pLimit from 'p-limit';
import { type ChaosOptions, type ChaosReport, runChaos } from './run.ts';

/** Each run has its own records, since a check reads every page of a growing list. */
const WRITES_PER_RUN = 1000;
const COMMAND = 'npx pnpm@12 exec node --conditions=factomos-source tests/chaos/src/cli.ts';
/** A run mostly waits for timeouts. */
const RUNS_AT_ONCE = 4;

export interface ManyOptions extends ChaosOptions {
  /** Called after each run with the number of writes sent so far. */
  readonly onProgress?: (sent: number) => void;
}

/**
 * Sends many writes in runs with consecutive seeds from `seed` on. Each problem has the options that repeat
 * its run.
 */
export async function runMany({ seed, writes, transport, onProgress }: ManyOptions): Promise<ChaosReport> {
  const runs = Array.from({ length: Math.ceil(writes / WRITES_PER_RUN) }, (_, index) => ({
    seed: seed + index,
    writes: Math.min(WRITES_PER_RUN, writes - index * WRITES_PER_RUN),
  }));
  let sent = 0;
  const reports = await pLimit(RUNS_AT_ONCE).map(runs, async (run) => {
    const report = await runChaos({ ...run, transport });
    sent += run.writes;
    onProgress?.(sent);
    const repeat = `${COMMAND} --seed ${run.seed} --writes ${run.writes}`;
    return { ...report, problems: report.problems.map((problem) => `${problem} (${repeat})`) };
  });
  const ends: Record<string, number> = {};
  for (const [end, times] of reports.flatMap((report) => Object.entries(report.ends)))
    ends[end] = (ends[end] ?? 0) + times;
  return {
    ends,
    faults: reports.reduce((sum, report) => sum + report.faults, 0),
    met: new Set(reports.flatMap(({ met }) => [...met])),
    problems: reports.flatMap(({ problems }) => problems),
  };
}
