import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { startChild } from '@tools/process/child';
import { installProgress } from './install-progress.ts';
import { lastLines } from '@tools/process/last-lines';
import { packageManager } from '@tools/repo/package-manager';
import { cacheFolder } from '@tools/repo/paths';
import { adviceFor } from '@tools/process/known-errors';

/** A hash of everything that affects what is installed. */
function requiredStamp(folder: string): string {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${process.versions.modules}`);
  const files = globSync('{package.json,pnpm-lock.yaml,pnpm-workspace.yaml,patches/*}', { cwd: folder });
  for (const file of files.sort()) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

const stampFile = (folder: string): string => join(folder, 'node_modules/.installed');

/** Whether the installation of a folder with its own lockfile is up to date. */
export function isInstalled(folder: string): boolean {
  const stamp = stampFile(folder);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === requiredStamp(folder);
}

/**
 * Installs a folder with its own workspace and lockfile, unless it is up to date, and reports progress.
 * @throws Error that says what to do
 */
export async function installFolder(folder: string, report: (line: string) => void): Promise<void> {
  if (isInstalled(folder)) return;
  rmSync(stampFile(folder), { force: true });
  const log = join(cacheFolder, `logs/install-${basename(folder)}.log`);
  rmSync(log, { force: true });
  const progress = installProgress(report, () => {
    appendFileSync(log, 'ETIMEDOUT: the npm registry stopped responding.\n');
    void child.stop();
  });
  const child = startChild({
    ...packageManager('install', '--frozen-lockfile', '--reporter=append-only'),
    cwd: folder,
    env: environment(folder),
    log,
    onLine: progress.line,
  });
  const exitCode = await child.exited;
  progress.end();
  if (exitCode !== 0) {
    const end = lastLines(log);
    throw new Error(
      `The dependencies of ${folder} could not be installed. ${adviceFor(end) ?? 'Try again: downloaded packages are kept.'}\n` +
        `Log: ${log}. Its last lines:\n${end}`,
    );
  }
  writeFileSync(stampFile(folder), requiredStamp(folder));
}

function environment(folder: string): NodeJS.ProcessEnv {
  const headers = join(folder, 'node_modules', nodeHeaders);
  return {
    // The whole environment, since registries, proxies and certificates are the user's settings.
    ...process.env,
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    CI: 'true',
    // Native modules are compiled for the Node.js that runs them, whatever headers the user's npmrc names.
    ...(readFileSync(join(folder, 'package.json'), 'utf8').includes(nodeHeaders)
      ? { npm_config_nodedir: headers }
      : {}),
  };
}

const nodeHeaders = `node-${process.platform}-${process.arch}`;
