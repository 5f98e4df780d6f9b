import { type Usage } from './usage.ts';

/** The first part of a run fills caches and compiles. */
const WARM_UP = 0.25;
/** In a third, for a median to mean something. */
const MIN_CYCLES = 3;
/** What a run may end with above what it had after its warm-up, however long it is. */
const LIMITS: Usage = { megabytes: 8, handles: 10, openFiles: 10 };

/**
 * Compares the medians of the first and the last third after the warm-up, which one odd measurement does not move.
 * @returns a sentence for each kind of usage that grew
 */
export function findGrowth(usages: readonly Usage[]): string[] {
  const warm = usages.slice(Math.floor(usages.length * WARM_UP));
  const third = Math.floor(warm.length / 3);
  if (third < MIN_CYCLES)
    throw new Error(`${usages.length} cycles are too few to tell growth from warm-up. Run longer.`);
  return (['megabytes', 'handles', 'openFiles'] as const).flatMap((kind) => {
    const first = median(warm.slice(0, third).map((usage) => usage[kind]));
    const last = median(warm.slice(-third).map((usage) => usage[kind]));
    if (last - first <= LIMITS[kind]) return [];
    return [
      `${kind} grew from ${first.toFixed(1)} to ${last.toFixed(1)}; at most ${LIMITS[kind]} more are allowed`,
    ];
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
