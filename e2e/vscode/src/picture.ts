import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../../scripts/lib/paths.ts';
import { type Workbench } from './workbench.ts';

/** A picture for the README, in .cache/pictures; whoever renews the README's copies them from there. */
export async function picture(workbench: Workbench, name: string): Promise<void> {
  const folder = join(cacheFolder, 'pictures');
  mkdirSync(folder, { recursive: true });
  await workbench.page.screenshot({ path: join(folder, `vscode-${name}.png`) });
}
