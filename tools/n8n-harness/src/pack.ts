import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { packageManager } from '@tools/repo/package-manager';
import { cacheFolder, root } from '@tools/repo/paths';
import { run } from '@tools/process/run';

const source = join(root, 'packages/n8n-nodes-factomos');
const log = join(cacheFolder, 'logs/pack.log');

/**
 * Builds and packs the n8n nodes as for publishing.
 *
 * @returns the path of the tgz
 */
export async function packNodes(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  rmSync(log, { force: true });
  const failure = 'The n8n pack could not be built and packed. Run `pnpm test` for details.';
  const env = { ...process.env, NO_COLOR: '1' };
  const build = packageManager('run', 'build');
  await run({ ...build, cwd: source, env, log, failure });
  const pack = packageManager('pack', '--pack-destination', folder);
  await run({ ...pack, cwd: source, env, log, failure });
  const tgz = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (tgz === undefined) throw new Error(failure);
  return join(folder, tgz);
}

/**
 * Installs the tgz in an n8n home as a user does: `npm install` in `.n8n/nodes`. A tgz is installed once and
 * then copied.
 */
export async function installPack(tgz: string, home: string): Promise<void> {
  const hash = createHash('sha256').update(readFileSync(tgz)).digest('hex').slice(0, 16);
  const installed = join(cacheFolder, 'n8n-nodes', hash);
  if (!existsSync(installed)) await install(tgz, installed);
  cpSync(installed, join(home, '.n8n/nodes'), { recursive: true });
}

async function install(tgz: string, folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  writeFileSync(join(unfinished, 'package.json'), '{ "name": "installed-nodes", "private": true }\n');
  await run({
    command: 'npm',
    args: ['install', tgz, '--legacy-peer-deps', '--no-audit', '--no-fund', '--ignore-scripts'],
    cwd: unfinished,
    env: process.env,
    log,
    failure: 'npm could not install the packed n8n nodes; it must be in the PATH.',
  });
  // An interrupted install must not look complete.
  renameSync(unfinished, folder);
}
