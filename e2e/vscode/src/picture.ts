import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { cacheFolder } from '@tools/repo/paths';
import type { Workbench } from './workbench.ts';

const folder = join(cacheFolder, 'pictures');

/** Saves a screenshot for the README in .cache/pictures. */
export async function picture(workbench: Workbench, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await workbench.page.screenshot({ path: join(folder, `vscode-${name}.png`) });
}

/** A screenshot of a failed test. */
export async function failurePicture(pages: readonly Page[], test: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const name = test.replaceAll(/[^a-z0-9]+/gi, '-');
  for (const [index, page] of pages.entries()) {
    await page.screenshot({ path: join(folder, `vscode-failed-${name}-${index}.png`) });
  }
}
