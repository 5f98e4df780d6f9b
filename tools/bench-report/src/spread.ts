/** Samples of one run, as the page shows them. */
export interface Spread {
  min: number;
  median: number;
  max: number;
  samples: number;
}

export function spread(samples: readonly number[]): Spread {
  const sorted = samples.toSorted((a, b) => a - b);
  const [min, max, median] = [sorted[0], sorted.at(-1), sorted[Math.floor(sorted.length / 2)]];
  if (min === undefined || max === undefined || median === undefined || !sorted.every(Number.isFinite))
    throw new Error(
      `Expected at least one sample and only finite ones, got [${samples.slice(0, 5).join(', ')}].`,
    );
  return { min, median, max, samples: sorted.length };
}
