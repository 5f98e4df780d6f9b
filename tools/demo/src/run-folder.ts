import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '@tools/process/is-alive';
import { cacheFolder } from '@tools/repo/paths';

const runs = join(cacheFolder, 'demo');

/** Creates a folder for this run, named after its process id, and deletes those of runs that were killed. */
export function createRunFolder(): string {
  for (const name of existsSync(runs) ? readdirSync(runs) : []) {
    if (!isAlive(Number(name))) remove(join(runs, name));
  }
  const folder = join(runs, String(process.pid));
  remove(folder);
  mkdirSync(folder, { recursive: true });
  return folder;
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
