import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '@tools/repo/paths';
import { extension } from './paths.ts';
import type { Workbench } from './workbench.ts';

/** `FACTOMOS_PICTURES=docs/images pnpm e2e vscode` updates the pictures of the documentation and those that the extension brings. */
const asked = process.env.FACTOMOS_PICTURES;
const results = join(root, '.results');

/** Takes a picture for the documentation. */
export async function picture(workbench: Workbench, name: string): Promise<void> {
  await take(workbench.page, join(root, asked ?? '.results/pictures'), `vscode-${name}`);
}

/** Takes a picture for the extension's README and walkthrough. */
export async function screenshot(workbench: Workbench, name: string): Promise<void> {
  const folder =
    asked === undefined ? join(results, 'pictures/screenshots') : join(extension, 'images/screenshots');
  await take(workbench.page, folder, name);
}

/** Takes a picture to be looked at. */
export async function look(workbench: Workbench, name: string): Promise<void> {
  await take(workbench.page, join(results, 'looks'), name);
}

/** A screenshot of a failed test. */
export async function failurePicture(pages: readonly Page[], test: string): Promise<void> {
  const name = test.replaceAll(/[^a-z0-9]+/gi, '-');
  for (const [index, page] of pages.entries())
    await take(page, join(results, 'failed'), `vscode-${name}-${index}`);
}

async function take(page: Page, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
