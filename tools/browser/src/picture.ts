import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, PageScreenshotOptions } from 'playwright-core';
import { root } from '@tools/repo/paths';

/**
 * `FACTOMOS_PICTURES=docs/images pnpm e2e n8n sandbox` updates the screenshots that stand there, those of the documentation. All others go to
 * .results/pictures.
 */
const updated = process.env.FACTOMOS_PICTURES;
const results = join(root, '.results/pictures');

export async function picture(page: Page, name: string, clip?: PageScreenshotOptions['clip']): Promise<void> {
  const file = `${name}.png`;
  const isUpdated = updated !== undefined && existsSync(join(root, updated, file));
  const folder = isUpdated ? join(root, updated) : results;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, file), ...(clip === undefined ? {} : { clip }) });
}
