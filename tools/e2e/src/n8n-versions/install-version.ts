import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installFolder } from '@tools/install/install-folder';
import { run } from '@tools/process/run';
import { packageManager } from '@tools/repo/package-manager';
import { cacheFolder } from '@tools/repo/paths';
import type { N8nVersion } from './versions.ts';

/** Only sqlite3 is needed; the others are optional, and kafka's downloads from GitHub. */
const ALLOWED_BUILDS = {
  sqlite3: true,
  'isolated-vm': true,
  ssh2: false,
  'cpu-features': false,
  '@confluentinc/kafka-javascript': false,
};

export const versionFolder = (version: string): string => join(cacheFolder, 'n8n-versions', version);

/**
 * Installs a version of n8n into a folder of its own, 1 to 2 GB. It has no lockfile in the repository: what is tried is what a user gets
 * who installs that version today.
 */
export async function installVersion(
  { version, overrides }: N8nVersion,
  report: (line: string) => void,
): Promise<void> {
  const folder = versionFolder(version);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const headers = { [`node-${process.platform}-${process.arch}`]: process.versions.node };
  const manifest = {
    name: 'n8n-version',
    private: true,
    dependencies: { n8n: version },
    optionalDependencies: headers,
  };
  const workspace = {
    packages: [],
    allowBuilds: ALLOWED_BUILDS,
    strictDepBuilds: false,
    trustLockfile: true,
    overrides,
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  // JSON is YAML.
  writeFileSync(join(folder, 'pnpm-workspace.yaml'), JSON.stringify(workspace));
  await run({
    ...packageManager('install', '--lockfile-only'),
    cwd: folder,
    env: { ...process.env, CI: '' },
    log: join(cacheFolder, `logs/resolve-n8n-${version}.log`),
    failure: `The dependencies of n8n ${version} could not be resolved.`,
  });
  await installFolder(folder, report);
}
