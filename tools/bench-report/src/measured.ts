import { type Limit, type Measurement } from './bench-result.ts';
import { spread } from './spread.ts';

/** A measurement of these samples, and the limit that is printed beside it. */
export function measured(name: string, unit: string, samples: readonly number[], limit?: Limit): Measurement {
  return { name, unit, value: spread(samples), limit };
}
