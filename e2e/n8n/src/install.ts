import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { startChild } from './child.ts';
import { lastLines } from './last-lines.ts';
import { cacheFolder, n8nBin, n8nFolder } from './paths.ts';
import { packageManager } from './package-manager.ts';

const stamp = join(n8nFolder, 'node_modules/.installed');

/** What decides whether the installation that is there is the one that is wanted. */
function wantedStamp(): string {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${process.versions.modules}`);
  for (const file of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'])
    hash.update(readFileSync(join(n8nFolder, file)));
  return hash.digest('hex');
}

export function isN8nInstalled(): boolean {
  return existsSync(n8nBin) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wantedStamp();
}

/**
 * Installs the real n8n under e2e/n8n, unless it is there. Reports what it does all the while.
 * @throws Error with a sentence that says what to do.
 */
export async function installN8n(report: (line: string) => void): Promise<void> {
  if (isN8nInstalled()) return;
  rmSync(stamp, { force: true });
  const log = join(cacheFolder, 'logs/install-n8n.log');
  rmSync(log, { force: true });
  const { command, args } = packageManager('install', '--frozen-lockfile', '--reporter=append-only');
  const progress = thinned(report);
  const child = startChild({
    command,
    args,
    cwd: n8nFolder,
    env: installEnvironment(),
    log,
    onLine: progress.line,
  });
  const exitCode = await child.exited;
  progress.end();
  if (exitCode !== 0) {
    throw new Error(
      `n8n could not be installed. It comes from the npm registry, so check the network (and proxy), then try again; ` +
        `SQLite is compiled for it, which needs python3, make and a C++ compiler when no ready-made build can be had. ` +
        `All of the log: ${log}. It ends with:\n${lastLines(log)}`,
    );
  }
  writeFileSync(stamp, wantedStamp());
}

/** sqlite3 may have to be compiled, against the headers of the Node that will run it, whatever a user's npmrc names. */
function installEnvironment(): NodeJS.ProcessEnv {
  const headers = join(n8nFolder, `node_modules/node-${process.platform}-${process.arch}`);
  return {
    // All of it: registries, proxies and certificates are the user's own settings.
    ...process.env,
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    CI: 'true',
    npm_config_nodedir: process.platform === 'linux' ? headers : '',
  };
}

/** pnpm's progress every few seconds, and a line when it begins to compile, which is silent for a minute. */
function thinned(report: (line: string) => void): { line: (line: string) => void; end: () => void } {
  let latest = '';
  let compiling = false;
  const timer = setInterval(() => {
    if (latest !== '') report(latest);
    latest = compiling ? 'still compiling SQLite' : '';
  }, 5000);
  return {
    line(line) {
      if (line.startsWith('Progress:')) latest = line.replace('Progress: ', 'packages ');
      else if (!compiling && line.includes('sqlite3 install')) {
        compiling = true;
        report('compiling SQLite for n8n (about a minute)');
        latest = '';
      }
    },
    end: () => {
      clearInterval(timer);
    },
  };
}
