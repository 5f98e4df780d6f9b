/** In milliseconds. Below it the garbage collector and a busy machine decide how long a run takes, and it harms nobody. */
const NEGLIGIBLE = 100;
/** Between the 8 of linear time, with what a busy machine adds, and the 64 of quadratic time. */
const GENEROUS = 30;

/** Whether a function takes much more than 8 times as long for an input that is 8 times as long. */
export async function growsFast(run: (length: number) => unknown, length: number): Promise<boolean> {
  await fastest(run, length);
  const short = await fastest(run, length);
  const long = await fastest(run, 8 * length);
  return long > NEGLIGIBLE && long / short > GENEROUS;
}

/** The shortest of several measurements: what else the machine does makes some of them longer. */
async function fastest(run: (length: number) => unknown, length: number): Promise<number> {
  let least = Infinity;
  for (let attempt = 0; attempt < 5; attempt++) {
    const start = performance.now();
    await run(length);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
