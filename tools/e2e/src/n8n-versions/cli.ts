import { execa } from 'execa';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@tools/repo/paths';
import { installVersion, versionFolder } from './install-version.ts';
import { toN8nVersion, VERSIONS, type N8nVersion } from './versions.ts';

/**
 * `pnpm e2e:n8n-versions [version…]`: tries the pack on older versions of n8n, one after the other. Each is installed, tried and removed
 * again. A version that cannot be installed has failed.
 */
const TESTS = ['test/credential.test.ts', 'test/every-version.test.ts', 'test/webhook.test.ts'];

async function tryVersion(chosen: N8nVersion): Promise<void> {
  const { version } = chosen;
  const folder = versionFolder(version);
  const json = join(root, `.results/e2e-n8n-${version}.json`);
  rmSync(json, { force: true });
  try {
    await installVersion(chosen, (line) => {
      console.log(`   ${line}`);
    });
    await execa(
      'vitest',
      ['run', ...TESTS, '--reporter=verbose', '--reporter=json', `--outputFile.json=${json}`],
      {
        cwd: join(root, 'e2e/n8n'),
        env: { FACTOMOS_N8N_FOLDER: folder },
        preferLocal: true,
        localDir: root,
        stdio: 'inherit',
      },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

mkdirSync(join(root, '.results'), { recursive: true });
const wanted = process.argv.slice(2);
const failed: string[] = [];
for (const chosen of wanted.length === 0 ? VERSIONS : wanted.map(toN8nVersion)) {
  const { version } = chosen;
  const started = performance.now();
  const seconds = (): string => ((performance.now() - started) / 1000).toFixed(0);
  console.log(`\n== n8n ${version}`);
  try {
    await tryVersion(chosen);
    console.log(`== n8n ${version}: ok (${seconds()} s)`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(`== n8n ${version}: FAILED (${seconds()} s; alone: pnpm e2e:n8n-versions ${version})`);
    failed.push(version);
  }
}
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
