import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '@tools/repo/paths';
import { run } from '@tools/process/run';

function isInstalled(name: string): boolean {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8' });
  return stdout === 'installed';
}

/**
 * Installs missing Debian packages, which only root can do.
 *
 * @throws Error with the command to run
 */
export async function installDebianPackages(
  names: readonly string[],
  report: (line: string) => void,
): Promise<void> {
  if (spawnSync('dpkg-query', ['--version']).error) {
    throw new Error(
      `dpkg was not found. Run this on Debian or Ubuntu, with the packages ${names.join(', ')}.`,
    );
  }
  const missing = names.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    throw new Error(`Debian packages are missing. Run: sudo apt-get install ${missing.join(' ')}`);
  }
  const log = join(cacheFolder, 'logs/apt-get.log');
  rmSync(log, { force: true });
  const failure = `apt-get could not install ${missing.join(', ')}. Check the network and apt's sources.`;
  const options = {
    cwd: '/',
    log,
    failure,
    command: 'apt-get',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  report(`apt-get update, then install ${missing.join(', ')}`);
  await run({ ...options, args: ['update', '-q'] });
  await run({
    ...options,
    args: ['install', '-y', '-q', '--no-install-recommends', ...missing],
    onLine: (line) => {
      if (/^(Setting up|Unpacking) /.test(line)) report(line);
    },
  });
}
