import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { startChild } from '@tools/process/child';
import { installProgress } from './install-progress.ts';
import { lastLines } from '@tools/process/last-lines';
import { packageManager } from '@tools/repo/package-manager';
import { cacheFolder } from '@tools/repo/paths';
import { troubleIn } from '@tools/process/known-errors';

/** What decides whether the installation that is there is the one that is wanted. */
function wantedStamp(folder: string): string {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${process.versions.modules}`);
  const files = globSync('{package.json,pnpm-lock.yaml,pnpm-workspace.yaml,patches/*}', { cwd: folder });
  for (const file of files.sort()) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

const stampFile = (folder: string): string => join(folder, 'node_modules/.installed');

/** Whether a folder with its own lockfile has what that lockfile wants. */
export function isInstalled(folder: string): boolean {
  const stamp = stampFile(folder);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wantedStamp(folder);
}

/**
 * Installs a folder with its own workspace and lockfile, unless that is done. Reports what it does all the while.
 * @throws Error with sentences that say what to do.
 */
export async function installFolder(folder: string, report: (line: string) => void): Promise<void> {
  if (isInstalled(folder)) return;
  rmSync(stampFile(folder), { force: true });
  const log = join(cacheFolder, `logs/install-${basename(folder)}.log`);
  rmSync(log, { force: true });
  const progress = installProgress(report, () => {
    appendFileSync(log, 'ETIMEDOUT: nothing came from the npm registry any more.\n');
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
      `What ${folder} needs could not be installed. ${troubleIn(end) ?? 'Try again; what was fetched is kept.'}\n` +
        `All of the log: ${log}. It ends with:\n${end}`,
    );
  }
  writeFileSync(stampFile(folder), wantedStamp(folder));
}

function environment(folder: string): NodeJS.ProcessEnv {
  const headers = join(folder, 'node_modules', nodeHeaders);
  return {
    // All of it: registries, proxies and certificates are the user's own settings.
    ...process.env,
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    CI: 'true',
    // Native parts are compiled against the Node that will run them, whatever a user's npmrc names. npm ships its headers.
    ...(readFileSync(join(folder, 'package.json'), 'utf8').includes(nodeHeaders)
      ? { npm_config_nodedir: headers }
      : {}),
  };
}

const nodeHeaders = `node-${process.platform}-${process.arch}`;
