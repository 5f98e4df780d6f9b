/** What is given random input, and its share of all inputs in percent. */
export const FUZZ_SHARES = {
  'sandbox-api': 40,
  'sandbox-routes': 12,
  'n8n-connect': 4,
  'n8n-trigger': 4,
  envelope: 10,
  answers: 12,
  webhook: 8,
  drafts: 10,
} as const;

export type FuzzTarget = keyof typeof FUZZ_SHARES;

/** A few, for a run of the tests that says no number. CI and the nightly command set FUZZ_RUNS. */
const DEFAULT_TOTAL = 5_000;

/** From this number on, the inputs are sure to reach every route, action and outcome. */
const FULL_TOTAL = 50_000;

const total = (): number => Number(process.env.FUZZ_RUNS ?? DEFAULT_TOTAL);

/** How many inputs this target gets. */
export function fuzzRuns(target: FuzzTarget): number {
  return Math.ceil((total() * FUZZ_SHARES[target]) / 100);
}

/** Whether a test may expect that its inputs reached everything. */
export function isFullFuzz(): boolean {
  return total() >= FULL_TOTAL;
}

/** Fixed, so that a failure here is one everywhere. FUZZ_SEED looks further. */
export const fuzzSeed = Number(process.env.FUZZ_SEED ?? '20151130');

/** In milliseconds: far more than any machine needs, which only keeps vitest from ending a long run. */
export const FUZZ_TIMEOUT = 10_800_000;
