import { execa } from 'execa';
import { installVersion } from './src/install-code.ts';
import { suite } from './src/paths.ts';
import { root } from '@tools/repo/paths';

/**
 * `node e2e/vscode/smoke.ts [version…]`: tries the extension on other versions of code-server, 4.104.0 for VS Code 1.104. They are installed
 * in .cache the first time, which takes minutes. Without versions: the oldest that is supported and those between that differ.
 */
const DEFAULT_VERSIONS = ['4.104.0', '4.115.0'];

const asked = process.argv.slice(2);
const failed: string[] = [];
for (const version of asked.length > 0 ? asked : DEFAULT_VERSIONS) {
  console.log(`\n== code-server ${version}`);
  try {
    const { codeServer, node } = await installVersion(version);
    const env = { CODE_SERVER: codeServer, CODE_SERVER_NODE: node };
    await execa('vitest', ['run', '--reporter=verbose', 'test/smoke.test.ts'], {
      cwd: suite,
      env,
      preferLocal: true,
      localDir: root,
      stdio: 'inherit',
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    failed.push(version);
  }
}
if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
