/** For short runs that must find a fault that was put in, which not every seed does. */
export const FIXED_SEED = 20151130;

/** Fixed, so that a failure here is one everywhere. CHAOS_SEED looks further, as the nightly run does. */
export const chaosSeed = Number(process.env.CHAOS_SEED ?? FIXED_SEED);

/** How many writes or acts a test does: a few among the unit tests, thousands in CI and every night. */
export function chaosSize(
  variable: 'CHAOS_WRITES' | 'CHAOS_ACTS' | 'CHAOS_NODE_WRITES',
  inUnitTests: number,
): number {
  return Number(process.env[variable] ?? inUnitTests);
}
