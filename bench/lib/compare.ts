import { type Measurement } from '@tools/bench-report/bench-result';
import { type Spread, spread } from '@tools/bench-report/spread';

/** Two implementations of the same task, measured in the same run. */
export interface Contest {
  name: string;
  usual: () => unknown;
  ours: () => unknown;
  /** How many times as fast `ours` should be, if there is such a limit. */
  target?: number | undefined;
}

export interface Compared {
  ratio: Measurement;
  /** Microseconds of `ours`. */
  ours: Spread;
}

const MAX_ROUNDS = 301;
const MIN_ROUNDS = 21;
/** After the fewest rounds, none starts later than this. */
const MAX_MS = 4000;
const WARM_UP_MS = 150;
/** Short, so that most samples are not interrupted by other load. */
const SAMPLE_MS = 0.5;

/** Times both in turns, so that other load slows both. */
export function compare({ name, usual, ours, target }: Contest): Compared {
  const runs = { usual: runsPerSample(usual), ours: runsPerSample(ours) };
  const rounds: { mine: number; ratio: number }[] = [];
  const end = performance.now() + MAX_MS;
  while (rounds.length < MIN_ROUNDS || (rounds.length < MAX_ROUNDS && performance.now() < end)) {
    const first = rounds.length % 2 === 0;
    const before = first ? time(usual, runs.usual) : 0;
    const mine = time(ours, runs.ours);
    const theirs = first ? before : time(usual, runs.usual);
    rounds.push({ mine, ratio: theirs / mine });
  }
  return {
    ratio: {
      name,
      unit: '×',
      value: spread(rounds.map(({ ratio }) => ratio)),
      limit: target === undefined ? undefined : { atLeast: target },
    },
    ours: spread(rounds.map(({ mine }) => mine)),
  };
}

/** Warms up, then finds how many runs make a sample long enough for the clock's resolution. */
function runsPerSample(run: () => unknown): number {
  const until = performance.now() + WARM_UP_MS;
  while (performance.now() < until) run();
  const microseconds = Math.min(...Array.from({ length: 9 }, () => time(run, 3)));
  return Math.max(1, Math.ceil((SAMPLE_MS * 1000) / microseconds));
}

/** Microseconds for one run. */
function time(run: () => unknown, runs: number): number {
  const started = performance.now();
  for (let i = 0; i < runs; i++) run();
  return ((performance.now() - started) * 1000) / runs;
}
