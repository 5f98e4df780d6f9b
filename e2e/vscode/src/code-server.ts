import { copyFileSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, delimiter, join } from 'node:path';
import { startChild } from '../../../scripts/lib/child.ts';
import { lastLines } from '../../../scripts/lib/last-lines.ts';
import { freePorts } from '../../../scripts/lib/ports.ts';
import { run } from '../../../scripts/lib/run.ts';
import { until } from '../../../scripts/lib/until.ts';
import { addFrench } from './french.ts';
import { codeServer } from './paths.ts';

export interface CodeServerOptions {
  /** An empty folder that is thrown away afterwards: home, settings, extensions and workspace. */
  folder: string;
  /** The packaged extension; without it, none is installed. */
  vsix?: string;
  settings?: Record<string, unknown>;
  french?: boolean;
}

export interface CodeServer extends AsyncDisposable {
  readonly port: number;
  /** Opens the workspace folder. */
  readonly url: string;
  readonly workspace: string;
}

const calm = {
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'editor.accessibilitySupport': 'off',
  'git.enabled': false,
};

/** A real VS Code, served to a browser. */
export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
  const { folder, vsix, settings = {}, french = false } = options;
  const data = join(folder, 'data');
  const extensions = join(folder, 'extensions');
  const workspace = join(folder, 'workspace');
  for (const path of [join(data, 'User'), extensions, workspace]) mkdirSync(path, { recursive: true });
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify({ ...calm, ...settings }));
  const config = join(folder, 'config.yaml');
  writeFileSync(config, 'auth: none\n');

  const entry = join(codeServer, 'out/node/entry.js');
  const common = ['--user-data-dir', data, '--extensions-dir', extensions, '--config', config];
  const env = environment(folder);
  const log = join(folder, 'code-server.log');
  if (vsix !== undefined) {
    // VS Code reads a package while it installs it: each server has its own copy.
    const copy = join(folder, basename(vsix));
    copyFileSync(vsix, copy);
    const args = [entry, ...common, '--install-extension', copy];
    await run({
      command: process.execPath,
      args,
      cwd: folder,
      env,
      log,
      failure: 'The extension could not be installed.',
    });
  }
  const locale = french ? addFrench({ data, extensions }) : [];

  const [port = 0] = await freePorts(1);
  const server = startChild({
    command: process.execPath,
    args: [
      entry,
      ...common,
      '--bind-addr',
      `127.0.0.1:${port}`,
      '--auth',
      'none',
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-workspace-trust',
      '--disable-getting-started-override',
      ...locale,
      workspace,
    ],
    cwd: folder,
    env,
    log,
  });
  await until(
    async () => {
      if (server.exitCode !== undefined) throw new Error(`code-server ended at once:\n${lastLines(log)}`);
      return await fetch(`http://127.0.0.1:${port}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      );
    },
    { what: 'code-server to answer' },
  );
  return {
    port,
    workspace,
    url: `http://127.0.0.1:${port}/?folder=${encodeURIComponent(workspace)}`,
    [Symbol.asyncDispose]: () => server.stop(),
  };
}

function environment(home: string): NodeJS.ProcessEnv {
  const env = { ...process.env };
  // Set inside the terminal of an outer VS Code: it would take our commands.
  delete env.VSCODE_IPC_HOOK_CLI;
  return {
    ...env,
    PATH: [dirname(process.execPath), env.PATH].join(delimiter),
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local/share'),
  };
}

/** Where a server has unpacked the extension. */
export function installedExtension({ workspace }: Pick<CodeServer, 'workspace'>): string {
  const [found] = globSync(join(workspace, '../extensions/factomos-community.vscode-factomos-*'));
  if (found === undefined) throw new Error('The extension is not installed there.');
  return found;
}
