import { execa } from 'execa';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installDebianPackages } from '@tools/install/debian-packages';
import { installFolder } from '@tools/install/install-folder';
import { root } from '@tools/repo/paths';
import { installVersion } from './install-version.ts';

/**
 * `pnpm e2e:vscode-versions [version…]`: tries the extension on older versions of code-server, 4.104.0 for VS Code 1.104. They are installed
 * in .cache the first time. Without versions: the oldest that is supported, and the last one that loses a part of the callback's address.
 */
const DEFAULT_VERSIONS = ['4.104.0', '4.115.0'];

const suite = join(root, 'e2e/vscode');
const report = (line: string): void => {
  console.log(`   ${line}`);
};

async function tryVersion(version: string): Promise<void> {
  const json = join(root, `.results/e2e-vscode-${version}.json`);
  rmSync(json, { force: true });
  const { codeServer, node } = await installVersion(version, report);
  await execa(
    'vitest',
    ['run', 'test/smoke.test.ts', '--reporter=verbose', '--reporter=json', `--outputFile.json=${json}`],
    {
      cwd: suite,
      env: { CODE_SERVER: codeServer, CODE_SERVER_NODE: node },
      preferLocal: true,
      localDir: root,
      stdio: 'inherit',
    },
  );
}

mkdirSync(join(root, '.results'), { recursive: true });
await installDebianPackages(['chromium'], report);
await installFolder(suite, report);
const wanted = process.argv.slice(2);
const failed: string[] = [];
for (const version of wanted.length === 0 ? DEFAULT_VERSIONS : wanted) {
  const started = performance.now();
  const seconds = (): string => ((performance.now() - started) / 1000).toFixed(0);
  console.log(`\n== code-server ${version}`);
  try {
    await tryVersion(version);
    console.log(`== code-server ${version}: ok (${seconds()} s)`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(
      `== code-server ${version}: FAILED (${seconds()} s; alone: pnpm e2e:vscode-versions ${version})`,
    );
    failed.push(version);
  }
}
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
