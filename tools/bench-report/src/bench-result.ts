import { at, isObject, listAt, numberAt, textAt } from '@tools/json';
import { type Spread } from './spread.ts';

/** A limit is compared with the median. */
export type Limit = { atMost: number } | { atLeast: number };

export interface Measurement {
  name: string;
  /** Such as `ms` or `kB`; `×` for a ratio; empty for a count. */
  unit: string;
  value: Spread;
  limit?: Limit | undefined;
}

/** How a cost grows: a plot and its table. */
export interface Growth {
  /** Part of the plot's file name. */
  id: string;
  title: string;
  /** What is counted along x. */
  x: string;
  /** The unit along y. */
  unit: string;
  lines: readonly GrowthLine[];
}

export interface GrowthLine {
  name: string;
  points: readonly GrowthPoint[];
}

export interface GrowthPoint {
  x: number;
  value: Spread;
}

/** What one benchmark measured. */
export interface BenchResult {
  name: string;
  machine: Machine;
  measurements: readonly Measurement[];
  growth: readonly Growth[];
}

/** What a reader needs to judge the numbers, and nothing that tells one machine from another. */
export interface Machine {
  cores: number;
  /** Processes that ran or waited for a core when the benchmark started. */
  load: number;
  /** The major version of Node. */
  node: number;
  day: string;
}

export function isReached({ value, limit }: Measurement): boolean | undefined {
  if (limit === undefined) return undefined;
  return 'atMost' in limit ? value.median <= limit.atMost : value.median >= limit.atLeast;
}

/** Reads a stored result. Throws when it is not one. */
export function parseBenchResult(json: string): BenchResult {
  const stored: unknown = JSON.parse(json);
  return {
    name: textAt(stored, 'name'),
    machine: {
      cores: numberAt(stored, 'machine', 'cores'),
      load: numberAt(stored, 'machine', 'load'),
      node: numberAt(stored, 'machine', 'node'),
      day: textAt(stored, 'machine', 'day'),
    },
    measurements: listAt(stored, 'measurements').map((one) => ({
      name: textAt(one, 'name'),
      unit: textAt(one, 'unit'),
      value: parseSpread(at(one, 'value')),
      limit: parseLimit(at(one, 'limit')),
    })),
    growth: listAt(stored, 'growth').map((one) => ({
      id: textAt(one, 'id'),
      title: textAt(one, 'title'),
      x: textAt(one, 'x'),
      unit: textAt(one, 'unit'),
      lines: listAt(one, 'lines').map((line) => ({
        name: textAt(line, 'name'),
        points: listAt(line, 'points').map((point) => ({
          x: numberAt(point, 'x'),
          value: parseSpread(at(point, 'value')),
        })),
      })),
    })),
  };
}

function parseSpread(value: unknown): Spread {
  return {
    min: numberAt(value, 'min'),
    median: numberAt(value, 'median'),
    max: numberAt(value, 'max'),
    samples: numberAt(value, 'samples'),
  };
}

function parseLimit(value: unknown): Limit | undefined {
  if (!isObject(value)) return undefined;
  return 'atMost' in value ? { atMost: numberAt(value, 'atMost') } : { atLeast: numberAt(value, 'atLeast') };
}
