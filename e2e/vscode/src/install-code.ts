import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { run } from '@tools/process/run';
import { cacheFolder } from '@tools/repo/paths';
import { codeServer, suite } from './paths.ts';

/**
 * code-server's own install step compiles Kerberos, which is not needed here. This installs the dependencies of VS Code's server without
 * compiling, and then compiles the one module that is needed, for the file of a LogOutputChannel.
 */
export async function installCode(report: (line: string) => void): Promise<void> {
  const vscode = join(realpathSync(codeServer), 'lib/vscode');
  const stamp = join(vscode, '.installed');
  const wanted = `${process.versions.modules} ${readFileSync(join(codeServer, 'package.json'), 'utf8').length}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(stamp, { force: true });

  const npm = async (what: string, cwd: string, ...args: string[]): Promise<void> => {
    report(what);
    await run({
      command: 'npm',
      args: [...args, '--no-audit', '--no-fund'],
      cwd,
      env: environment(),
      log: join(cacheFolder, 'logs/install-code-server.log'),
      failure: `VS Code's server could not be installed (npm ${args.join(' ')}). It comes from the npm registry: check the network.`,
    });
  };
  const install = ['install', '--omit=dev', '--ignore-scripts'];
  await npm('installing what VS Code loads (half a minute)', vscode, ...install);
  await npm('installing what its extensions load', join(vscode, 'extensions'), ...install);
  await npm('compiling its log writer (half a minute)', vscode, 'rebuild', '@vscode/spdlog');
  writeFileSync(stamp, wanted);
}

function environment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // Compiled against the Node that runs it, whatever headers a user's npmrc names.
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    npm_config_nodedir: join(suite, `node_modules/node-${process.platform}-${process.arch}`),
  };
}
