import { type BenchResult, type Growth, isReached, type Measurement } from './bench-result.ts';
import { formatLimit, formatNumber, formatValue } from './format.ts';
import { description } from './plot.ts';
import { MEASURED_ELSEWHERE, type Section, SECTIONS } from './sections.ts';

export const PLOTS_FOLDER = 'images/benchmarks';

export function plotFile(name: string, growth: Pick<Growth, 'id'>): string {
  return `${name}.${growth.id}.svg`;
}

/**
 * The page, not yet formatted. A benchmark without a result keeps its section of the page as it is today.
 *
 * @param today the page as it is
 */
export function benchmarksPage(
  today: string,
  resultOf: (name: string) => BenchResult | undefined,
  sections: readonly Section[] = SECTIONS,
): string {
  const parts = sections.map((section) => {
    const result = resultOf(section.name);
    const kept = keptText(today, section.name);
    const text = result === undefined ? (kept ?? 'Not measured yet.') : resultText(result);
    return { ...section, text };
  });
  const short = parts.flatMap(({ heading, text }) =>
    missedLimits(text).map((missed) => `- ${heading}: ${missed}`),
  );
  return [
    '# Benchmarks',
    'Written by `npx pnpm@12 bench`, which runs every benchmark, from one run of each. A part is repeated by its name: `npx pnpm@12 bench client page` runs one benchmark and writes the page. No test asserts any of these numbers.',
    'Two ways to do the same are measured in turns, so that other load slows both: such a ratio says more than a time. Each section names the load of the machine when it started; above the number of cores, times are longer than on a quiet machine, and they vary more. A limit is what this project set itself, and it is compared with the median.',
    '## Short of the limit',
    'Sizes and counts do not depend on the load. A time may be here only because the machine was busy, and so may a ratio whose minimum and maximum are far apart.',
    short.length === 0 ? 'Nothing.' : short.join('\n'),
    ...parts.flatMap(({ name, heading, about, text }) => [
      `## ${heading}`,
      about,
      `<!-- bench: ${name} -->`,
      text,
      `<!-- /bench: ${name} -->`,
    ]),
    '## Measured elsewhere',
    MEASURED_ELSEWHERE.map((line) => `- ${line}`).join('\n'),
    '',
  ].join('\n\n');
}

function keptText(page: string, name: string): string | undefined {
  return new RegExp(`<!-- bench: ${name} -->\\n([^]*?)<!-- /bench: ${name} -->`).exec(page)?.[1]?.trim();
}

/** The rows that end with a no, with their median and their limit. */
function missedLimits(text: string): string[] {
  return [...text.matchAll(/^\| (.*) \| \*\*no\*\* *\|$/gm)].map(([, row = '']) => {
    const [name, , median, , , limit] = row.split(' | ').map((cell) => cell.trim());
    return `${name}: ${median}, and the limit is ${limit}`;
  });
}

function resultText({ name, machine, measurements, growth }: BenchResult): string {
  const { cores, load, node, day } = machine;
  const busy = load > cores ? 'busy ' : '';
  return [
    `Measured on ${day} on a ${busy}machine with ${cores} cores (load ${formatNumber(load)}), Node ${node}.`,
    table(
      ['measured', 'min', 'median', 'max', 'samples', 'limit', 'reached'],
      measurements.map((one) => row(one)),
    ),
    ...growth.flatMap((one) => [
      `![${one.title}. ${description(one)}](${PLOTS_FOLDER}/${plotFile(name, one)})`,
      growthTable(one),
    ]),
  ].join('\n\n');
}

function row(measurement: Measurement): string[] {
  const { name, unit, value, limit } = measurement;
  const reached = isReached(measurement);
  return [
    name,
    // One sample has no spread.
    value.samples === 1 ? '' : formatValue(value.min, unit),
    formatValue(value.median, unit),
    value.samples === 1 ? '' : formatValue(value.max, unit),
    String(value.samples),
    formatLimit(limit, unit),
    reached === undefined ? '' : reached ? 'yes' : '**no**',
  ];
}

/** The plot as a table: a row for each x, a column for each line. */
function growthTable({ x, unit, lines }: Growth): string {
  const all = [...new Set(lines.flatMap(({ points }) => points.map((point) => point.x)))];
  return table(
    [x, ...lines.map(({ name }) => name)],
    all
      .toSorted((a, b) => a - b)
      .map((count) => [
        formatNumber(count),
        ...lines.map(({ points }) => {
          const value = points.find((point) => point.x === count)?.value;
          if (value === undefined) return '';
          const median = formatValue(value.median, unit);
          return value.samples === 1
            ? median
            : `${median} (${formatNumber(value.min)} to ${formatNumber(value.max)})`;
        }),
      ]),
  );
}

/** A table whose cells the formatter aligns. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
