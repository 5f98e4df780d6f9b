/** In milliseconds. Shorter runs are harmless, and mostly measure the garbage collector and other load. */
const NEGLIGIBLE = 100;
/** Between 8, the ratio of linear time, with a margin for a busy machine, and 64, that of quadratic time. */
const GENEROUS = 30;
/** Other load comes and goes; quadratic time stays. */
const ROUNDS = 3;

type Run = (length: number) => unknown;

/** A text of a part that repeats, by its length. */
export const filled =
  (part: string) =>
  (length: number): string =>
    part.repeat(length / part.length);

/**
 * Whether a function takes much more than 8 times as long for 8 times the input, each time it is measured.
 * @param now the milliseconds that were computed so far
 */
export async function growsFast(run: Run, length: number, now: () => number = cpuTime): Promise<boolean> {
  for (let round = 0; round < ROUNDS; round++) {
    await fastest(run, length, now);
    const short = await fastest(run, length, now);
    const long = await fastest(run, 8 * length, now);
    if (long < NEGLIGIBLE || long / short < GENEROUS) return false;
  }
  return true;
}

/** The shortest of several measurements, since other load only makes them longer. */
async function fastest(run: Run, length: number, now: () => number): Promise<number> {
  let least = Infinity;
  for (let attempt = 0; attempt < 5; attempt++) {
    const start = now();
    await run(length);
    least = Math.min(least, now() - start);
  }
  return least;
}

/** What this thread computed: not how long it waited for others. Node 22 knows it of the whole process only. */
function cpuTime(): number {
  const isOld = Number.parseInt(process.versions.node, 10) < 24;
  const { user, system } = isOld ? process.cpuUsage() : process.threadCpuUsage();
  return (user + system) / 1000;
}
