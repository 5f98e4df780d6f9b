/** In milliseconds. Shorter runs are harmless, and mostly measure the garbage collector and other load. */
const NEGLIGIBLE = 100;
/** Between 8, the ratio of linear time, with a margin for a busy machine, and 64, that of quadratic time. */
const GENEROUS = 30;

/** Whether a function takes much more than 8 times as long for 8 times the input. */
export async function growsFast(run: (length: number) => unknown, length: number): Promise<boolean> {
  await fastest(run, length);
  const short = await fastest(run, length);
  const long = await fastest(run, 8 * length);
  return long > NEGLIGIBLE && long / short > GENEROUS;
}

/** The shortest of several measurements, since other load only makes them longer. */
async function fastest(run: (length: number) => unknown, length: number): Promise<number> {
  let least = Infinity;
  for (let attempt = 0; attempt < 5; attempt++) {
    const start = performance.now();
    await run(length);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
