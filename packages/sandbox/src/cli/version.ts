import { existsSync, readFileSync } from 'node:fs';

/** From package.json, which is above this file both in the repository and in the published package. */
export function version(): string {
  for (const path of ['../package.json', '../../package.json']) {
    const file = new URL(path, import.meta.url);
    if (!existsSync(file)) continue;
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return String(Reflect.get(Object(manifest), 'version'));
  }
  return 'unknown';
}
