import { rmSync } from 'node:fs';
import { runTests, tryVersions } from '../try-versions.ts';
import { installVersion, versionFolder } from './install-version.ts';
import { toN8nVersion, VERSIONS } from './versions.ts';

/**
 * `pnpm e2e:n8n-versions [version…]`: tries the pack on older versions of n8n, one after the other. Each is installed, tried and removed
 * again. A version that cannot be installed has failed.
 */
const TESTS = ['test/credential.test.ts', 'test/every-version.test.ts', 'test/webhook.test.ts'];

const wanted = process.argv.slice(2);
await tryVersions({
  product: 'n8n',
  script: 'e2e:n8n-versions',
  versions: wanted.length === 0 ? VERSIONS.map(({ version }) => version) : wanted,
  tryVersion: async (version) => {
    const folder = versionFolder(version);
    try {
      await installVersion(toN8nVersion(version), (line) => {
        console.log(`   ${line}`);
      });
      await runTests('n8n', TESTS, version, { FACTOMOS_N8N_FOLDER: folder });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
