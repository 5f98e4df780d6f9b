import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { root } from '@tools/repo/paths';
import {
  type BenchResult,
  type Growth,
  isReached,
  type Machine,
  type Measurement,
  parseBenchResult,
} from './bench-result.ts';
import { formatLimit, formatValue } from './format.ts';

const folder = join(root, '.results/bench');
const fileOf = (name: string): string => join(folder, `${name}.json`);

/** When the process started. */
const machine: Machine = {
  cores: availableParallelism(),
  load: Number((loadavg()[0] ?? 0).toFixed(1)),
  node: Number(process.versions.node.split('.')[0]),
  day: new Date().toISOString().slice(0, 10),
};

/** Prints what a benchmark measured, and stores it for the page. */
export function saveResult(
  name: string,
  measurements: readonly Measurement[],
  growth: readonly Growth[] = [],
): void {
  console.table(measurements.map(toRow));
  for (const { title, x, unit, lines } of growth) {
    console.log(`${title} (${unit})`);
    console.table(
      lines.flatMap((line) =>
        line.points.map((point) => ({ line: line.name, [x]: point.x, median: point.value.median })),
      ),
    );
  }
  mkdirSync(folder, { recursive: true });
  const result: BenchResult = { name, machine, measurements, growth };
  writeFileSync(fileOf(name), `${JSON.stringify(result, undefined, 2)}\n`);
}

/** @returns the newest result of a benchmark, or undefined when it was not run */
export function readResult(name: string): BenchResult | undefined {
  const file = fileOf(name);
  return existsSync(file) ? parseBenchResult(readFileSync(file, 'utf8')) : undefined;
}

function toRow(one: Measurement): Record<string, string> {
  const { name, unit, value, limit } = one;
  const reached = isReached(one);
  return {
    measured: name,
    min: formatValue(value.min, unit),
    median: formatValue(value.median, unit),
    max: formatValue(value.max, unit),
    limit: formatLimit(limit, unit),
    reached: reached === undefined ? '' : reached ? 'yes' : 'NO',
  };
}
