import { join } from 'node:path';
import { installDebianPackages } from '@tools/install/debian-packages';
import { installFolder } from '@tools/install/install-folder';
import { root } from '@tools/repo/paths';
import { runTests, tryVersions } from '../try-versions.ts';
import { installVersion } from './install-version.ts';

/**
 * `pnpm e2e:vscode-versions [version…]`: tries the extension on older versions of code-server, 4.104.0 for VS Code 1.104. They are installed
 * in .cache the first time. Without versions: the oldest that is supported, and the last one that loses a part of the callback's address.
 */
const DEFAULT_VERSIONS = ['4.104.0', '4.115.0'];

const report = (line: string): void => {
  console.log(`   ${line}`);
};

await installDebianPackages(['chromium'], report);
await installFolder(join(root, 'e2e/vscode'), report);
const wanted = process.argv.slice(2);
await tryVersions({
  product: 'code-server',
  script: 'e2e:vscode-versions',
  versions: wanted.length === 0 ? DEFAULT_VERSIONS : wanted,
  tryVersion: async (version) => {
    const { codeServer, node } = await installVersion(version, report);
    await runTests('vscode', ['test/smoke.test.ts'], version, {
      CODE_SERVER: codeServer,
      CODE_SERVER_NODE: node,
    });
  },
});
