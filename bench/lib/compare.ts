/** Two implementations of the same task, measured in the same run. */
export interface Contest {
  name: string;
  usual: () => unknown;
  ours: () => unknown;
  /** How many times as fast `ours` should be. */
  target: number;
}

const ROUNDS = 301;
const WARM_UP_MS = 150;
/** Short, so that most samples are not interrupted by other load. */
const SAMPLE_MS = 0.5;

/** Times both in turns, so that other load slows both, and prints the medians and the median ratio of the rounds. */
export function compare(contests: readonly Contest[]): void {
  const rows = contests.map(({ name, usual, ours, target }) => {
    const runs = { usual: runsPerSample(usual), ours: runsPerSample(ours) };
    const rounds = Array.from({ length: ROUNDS }, (_, round) => {
      const first = round % 2 === 0;
      const before = first ? time(usual, runs.usual) : 0;
      const mine = time(ours, runs.ours);
      const theirs = first ? before : time(usual, runs.usual);
      return { mine, theirs, ratio: theirs / mine };
    });
    const ratio = median(rounds.map((round) => round.ratio));
    return {
      measured: name,
      'usual (µs)': rounded(median(rounds.map((round) => round.theirs))),
      'ours (µs)': rounded(median(rounds.map((round) => round.mine))),
      'times as fast': rounded(ratio),
      target: target,
      reached: ratio >= target ? 'yes' : 'NO',
    };
  });
  console.table(rows);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
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

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
