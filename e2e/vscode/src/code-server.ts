import { copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, delimiter, join } from 'node:path';
import { type Child, startChild } from '@tools/process/child';
import { lastLines } from '@tools/process/last-lines';
import { freePorts } from '@tools/process/ports';
import { run } from '@tools/process/run';
import { until } from '@tools/process/until';
import { addFrench } from './french.ts';
import { codeServer, nodeOfCodeServer } from './paths.ts';

const node = join(nodeOfCodeServer, 'bin/node');

export interface CodeServerOptions {
  /** A temporary folder for home, settings and extensions. */
  folder: string;
  /** The packaged extension. */
  vsix: string;
  french?: boolean;
  /** The password. @default none */
  password?: string | undefined;
}

export interface CodeServer extends AsyncDisposable {
  readonly port: number;
  /** User settings. Open windows apply changes too. */
  readonly writeSettings: (settings: Record<string, unknown>) => void;
  /** The extension's storage for all windows, such as cached invoices. */
  readonly globalStorage: string;
  /** The home folder of its user. */
  readonly home: string;
  /** The folder of the installed extension. */
  readonly extension: () => string;
  /** Kills it with its extension hosts and terminals, as a power cut does, and starts it again. */
  readonly crash: () => Promise<void>;
}

const calm = {
  'workbench.startupEditor': 'none',
  // The theme follows the page's colour scheme, so that tests can change it.
  'window.autoDetectColorScheme': true,
  'workbench.preferredLightColorTheme': 'Light Modern',
  'workbench.preferredDarkColorTheme': 'Dark Modern',
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
  // Each line is then one element that can be found by its text.
  '[markdown]': { 'editor.wordWrap': 'off' },
};

/** A real VS Code, served to a browser. */
export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
  const { folder, vsix, french = false, password } = options;
  const data = join(folder, 'data');
  const extensions = join(folder, 'extensions');
  for (const path of [join(data, 'User'), extensions]) mkdirSync(path, { recursive: true });
  const writeSettings = (settings: Record<string, unknown>): void => {
    writeFileSync(join(data, 'User/settings.json'), JSON.stringify({ ...calm, ...settings }));
  };
  writeSettings({});
  const config = join(folder, 'config.yaml');
  writeFileSync(config, password === undefined ? 'auth: none\n' : `auth: password\npassword: ${password}\n`);

  const entry = join(codeServer, 'out/node/entry.js');
  const common = [entry, '--user-data-dir', data, '--extensions-dir', extensions, '--config', config];
  const env = environment(folder);
  const log = join(folder, 'code-server.log');
  // Each server has its own copy, since VS Code reads a package while it installs it.
  const copy = join(folder, basename(vsix));
  copyFileSync(vsix, copy);
  await run({
    command: node,
    args: [...common, '--install-extension', copy],
    cwd: folder,
    env,
    log,
    failure: 'The extension could not be installed.',
  });
  const locale = french ? addFrench({ data, extensions }) : [];

  const [port = 0] = await freePorts(1);
  const start = async (): Promise<Child> => {
    const child = startChild({
      command: node,
      args: [
        ...common,
        '--bind-addr',
        `127.0.0.1:${port}`,
        '--disable-telemetry',
        '--disable-update-check',
        '--disable-workspace-trust',
        '--disable-getting-started-override',
        ...graceTime(),
        ...locale,
      ],
      cwd: folder,
      env,
      log,
    });
    await until(() => answers(child, port), { what: 'code-server to respond' });
    return child;
  };
  let child = await start();
  return {
    port,
    writeSettings,
    globalStorage: join(data, 'User/globalStorage/factomos-community.vscode-factomos'),
    home: folder,
    extension() {
      const [found] = globSync(join(extensions, 'factomos-community.vscode-factomos-*'));
      if (found === undefined) throw new Error('The extension is not installed there.');
      return found;
    },
    async crash() {
      await child.kill();
      child = await start();
    },
    [Symbol.asyncDispose]: () => child.stop(),
  };
}

/** The extension host of a closed window ends soon instead of after three hours. Older versions do not know this. */
function graceTime(): string[] {
  const known = readFileSync(join(codeServer, 'out/node/cli.js'), 'utf8').includes('reconnection-grace-time');
  return known ? ['--reconnection-grace-time', '5'] : [];
}

async function answers(child: Child, port: number): Promise<boolean> {
  if (child.exitCode !== undefined) throw new Error(`code-server ended at once:\n${lastLines(child.log)}`);
  return await fetch(`http://127.0.0.1:${port}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

function environment(home: string): NodeJS.ProcessEnv {
  const env = { ...process.env };
  // Set in the terminal of an outer VS Code, which would receive the commands.
  delete env.VSCODE_IPC_HOOK_CLI;
  return {
    ...env,
    PATH: [dirname(node), env.PATH].join(delimiter),
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local/share'),
  };
}
