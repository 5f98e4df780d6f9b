import { formatted } from '@tools/repo/formatted';
import { root } from '@tools/repo/paths';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchmarksPage, plotFile, PLOTS_FOLDER } from './page.ts';
import { plot } from './plot.ts';
import { SECTIONS } from './sections.ts';
import { readResult } from './store.ts';

/** Writes docs/benchmarks.md and its plots from the stored results. */
export async function writePage(): Promise<void> {
  const filepath = join(root, 'docs/benchmarks.md');
  const plots = join(root, 'docs', PLOTS_FOLDER);
  const today = existsSync(filepath) ? readFileSync(filepath, 'utf8') : '';
  const page = benchmarksPage(today, readResult);
  mkdirSync(plots, { recursive: true });
  for (const { name } of SECTIONS) {
    const result = readResult(name);
    if (result === undefined) continue;
    for (const old of globSync(`${name}.*.svg`, { cwd: plots })) rmSync(join(plots, old));
    for (const growth of result.growth) writeFileSync(join(plots, plotFile(name, growth)), plot(growth));
  }
  writeFileSync(filepath, await formatted(filepath, page));
}
