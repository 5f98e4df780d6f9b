import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '@tools/repo/paths';
import { formatted } from '@tools/repo/formatted';
import { expect, test } from 'vitest';
import { benchmarksPage, plotFile, PLOTS_FOLDER } from '../src/page.ts';
import { SECTIONS } from '../src/sections.ts';
import { growth, result } from './samples.ts';

const sections = [
  { name: 'client', heading: 'Client', about: 'Calls of the client.' },
  { name: 'sandbox', heading: 'Sandbox', about: 'Calls of the sandbox.' },
];
const onlySandbox = (name: string) => (name === 'sandbox' ? result : undefined);

test('each number stands with its spread, its limit and whether it was reached', () => {
  const page = benchmarksPage('', onlySandbox, sections);
  expect(page).toContain('| start | 90 ms | 120 ms | 1,230 ms | 7 | at most 100 ms | **no** |');
  expect(page).toContain('| share | 0.3× | 0.45× | 0.5× | 5 | at least 0.4× | yes |');
});

test('one sample is shown without a spread', () => {
  expect(benchmarksPage('', onlySandbox, sections)).toContain('| size |  | 83.2 kB |  | 1 |  |  |');
});

test('the load of the machine is named, and that it was busy', () => {
  const page = benchmarksPage('', onlySandbox, sections);
  expect(page).toContain('on a busy machine with 2 cores (load 13.4), Node 24.');
  const quiet = { ...result, machine: { ...result.machine, load: 0.3 } };
  expect(benchmarksPage('', () => quiet, sections)).toContain('on a machine with 2 cores (load 0.3)');
});

test('what is short of its limit is listed first', () => {
  const page = benchmarksPage('', onlySandbox, sections);
  const [, first = ''] = page.split(/^## .*$/m);
  expect(first.trim().split('\n\n').at(-1)).toBe('- Sandbox: start: 120 ms, and the limit is at most 100 ms');
});

test('a section that is kept keeps its lines among what is short, also with the columns that the formatter aligns', async () => {
  const before = await formatted('page.md', benchmarksPage('', onlySandbox, sections));
  const after = benchmarksPage(before, () => undefined, sections);
  expect(after).toContain('- Sandbox: start: 120 ms, and the limit is at most 100 ms\n\n');
});

test('a plot is shown with its values as text and as a table', () => {
  const page = benchmarksPage('', onlySandbox, sections);
  expect(page).toContain('](images/benchmarks/sandbox.invoices.svg)');
  expect(page).toContain('![Time of a call. first page <50>, by stored invoices: 2 ms at 10');
  expect(page).toContain('| 10 | 2 ms (1 to 4) |  |');
  expect(page).toContain('| 1,000 | 3 ms (2 to 30) | 1.23 ms (1 to 2) |');
});

test('a benchmark that was not run keeps its section', () => {
  const before = benchmarksPage('', onlySandbox, sections);
  const after = benchmarksPage(before, () => undefined, sections);
  expect(after).toBe(before);
  expect(after).toContain('Not measured yet.');
});

test('every benchmark has a section', () => {
  const benchmarks = globSync('bench/src/*.ts', { cwd: root }).map((file) => basename(file, '.ts'));
  expect(SECTIONS.map(({ name }) => name).toSorted()).toEqual(benchmarks.toSorted());
});

test('the page shows each stored plot, and no other', () => {
  const page = readFileSync(join(root, 'docs/benchmarks.md'), 'utf8');
  const shown = [...page.matchAll(/\]\(images\/benchmarks\/([^)]+)\)/g)].map(([, file]) => file);
  expect(shown.toSorted()).toEqual(globSync('*.svg', { cwd: join(root, 'docs', PLOTS_FOLDER) }).toSorted());
});

test('the file of a plot is named after its benchmark', () => {
  expect(plotFile('n8n-real', growth)).toBe('n8n-real.invoices.svg');
});
