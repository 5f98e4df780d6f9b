import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, PageScreenshotOptions } from 'playwright-core';
import { root } from '@tools/repo/paths';

/** `FACTOMOS_PICTURES=docs/images pnpm e2e n8n sandbox` updates the screenshots of the documentation. */
const folder = join(root, process.env.FACTOMOS_PICTURES ?? '.results/pictures');

export async function picture(page: Page, name: string, clip?: PageScreenshotOptions['clip']): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), ...(clip === undefined ? {} : { clip }) });
}
