import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Builds dist/ once before the tests, so that they run what n8n would load. */
export default function buildPack(): void {
  const pack = join(import.meta.dirname, '../..');
  execFileSync(process.execPath, ['build.mts'], { cwd: pack, stdio: 'inherit' });
}
