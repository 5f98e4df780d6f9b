import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { textAt } from '@tools/json';
import { run } from '@tools/process/run';
import { cacheFolder } from '@tools/repo/paths';

/** The npm package of a Node.js binary with its headers. */
const NODE_PACKAGE = `node-${process.platform}-${process.arch}`;

export interface InstalledVersion {
  readonly codeServer: string;
  readonly node: string;
}

/** Installs a version of code-server, with the Node.js that it asks for, into a folder of its own, unless it is there already. */
export async function installVersion(
  version: string,
  report: (line: string) => void,
): Promise<InstalledVersion> {
  const folder = join(cacheFolder, `code-server-${version}`);
  const modules = join(folder, 'node_modules');
  const found = { codeServer: join(modules, 'code-server'), node: join(modules, NODE_PACKAGE) };
  const stamp = join(folder, '.installed');
  if (existsSync(stamp)) return found;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  report('installing code-server (a minute)');
  await npm(folder, process.env, 'install', `code-server@${version}`, '--ignore-scripts');
  const wanted = textAt(packageAt(found.codeServer), 'engines', 'node');
  report(`installing Node.js ${wanted}, which it asks for`);
  await npm(folder, process.env, 'install', `${NODE_PACKAGE}@${wanted}`, '--ignore-scripts');
  // It hashes passwords. Newer versions bring it compiled.
  if (!existsSync(join(modules, 'argon2/prebuilds'))) {
    report('compiling argon2');
    await npm(folder, withNode(found.node), 'rebuild', 'argon2', '--build-from-source');
  }
  writeFileSync(stamp, version);
  return found;
}

const packageAt = (folder: string): unknown => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

async function npm(cwd: string, env: NodeJS.ProcessEnv, ...args: string[]): Promise<void> {
  await run({
    command: 'npm',
    args: [...args, '--no-audit', '--no-fund'],
    cwd,
    env,
    log: join(cacheFolder, 'logs/install-code-server-version.log'),
    failure: `code-server could not be installed (npm ${args.join(' ')}). It comes from the npm registry: check the network.`,
  });
}

/** Compiles against the Node that runs it, whatever headers a user's npmrc names. */
function withNode(node: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH: [join(node, 'bin'), process.env.PATH].join(delimiter),
    npm_config_nodedir: node,
  };
}
