import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { textAt } from '@tools/json';
import { run } from '@tools/process/run';
import { cacheFolder } from '@tools/repo/paths';
import { codeServer, nodeOfCodeServer } from './paths.ts';

/** What VS Code's server loads and npm brings as source: the file of a LogOutputChannel, and the end of orphaned extension hosts. */
const COMPILED = ['@vscode/spdlog', '@vscode/native-watchdog', 'native-watchdog'];

/**
 * code-server's own install step compiles Kerberos, which is not needed here. This installs the dependencies of VS Code's server without
 * compiling, and then compiles what is needed.
 */
export async function installCode(report: (line: string) => void): Promise<void> {
  const vscode = join(realpathSync(codeServer), 'lib/vscode');
  const stamp = join(vscode, '.installed');
  const wanted = `${versionOf(nodeOfCodeServer)} ${readFileSync(join(codeServer, 'package.json'), 'utf8').length}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(stamp, { force: true });

  const npm = async (what: string, cwd: string, ...args: string[]): Promise<void> => {
    report(what);
    await runNpm(nodeOfCodeServer, cwd, ...args);
  };
  const install = ['install', '--omit=dev', '--ignore-scripts'];
  await npm('installing what VS Code loads (half a minute)', vscode, ...install);
  await npm('installing what its extensions load', join(vscode, 'extensions'), ...install);
  const compiled = COMPILED.filter((name) => existsSync(join(vscode, 'node_modules', name)));
  await npm('compiling its log writer (half a minute)', vscode, 'rebuild', ...compiled);
  writeFileSync(stamp, wanted);
}

const packageAt = (folder: string): unknown => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const versionOf = (folder: string): string => textAt(packageAt(folder), 'version');

async function runNpm(node: string, cwd: string, ...args: string[]): Promise<void> {
  await run({
    command: 'npm',
    args: [...args, '--no-audit', '--no-fund'],
    cwd,
    env: environment(node),
    log: join(cacheFolder, 'logs/install-code-server.log'),
    failure: `VS Code's server could not be installed (npm ${args.join(' ')}). It comes from the npm registry: check the network.`,
  });
}

function environment(node: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // Compiled against the Node that runs it, whatever headers a user's npmrc names.
    PATH: [join(node, 'bin'), process.env.PATH].join(delimiter),
    npm_config_nodedir: node,
  };
}
