import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { suite } from './paths.ts';
import type { TestEnvironment } from './test-environment.ts';

/**
 * Opens VS Code and runs a module of `host/` inside its extension host, as @vscode/test-electron does: it exports `run()`. Questions to the
 * user are answered through the workbench meanwhile. @returns the failure, if any
 */
export async function runInHost(
  { server, url, workspace, workbench }: TestEnvironment,
  name: string,
): Promise<{ failure: Promise<string | undefined> }> {
  const { page } = workbench;
  const tests = join(dirname(workspace), `${name}.js`);
  await build({
    entryPoints: [join(suite, 'host', `${name}.ts`)],
    outfile: tests,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    conditions: ['factomos-source'],
  });
  const ended = Promise.withResolvers<string | undefined>();
  const said: string[] = [];
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    if (type === 'error') said.push(args.map(String).join(' '));
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => {
    // The failure is logged last, after errors of VS Code itself, such as unreachable extension galleries.
    ended.resolve(code === 0 ? undefined : said.reverse().join('\n') || `It ended with ${code}.`);
  });
  await page.addInitScript(switchDriverOn);
  const remote = (path: string): string => `vscode-remote://${new URL(url).host}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(server.extension())],
    ['extensionTestsPath', remote(tests)],
    ['skipWelcome', 'true'],
  ];
  await workbench.open(`${url}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
  return { failure: ended.promise };
}

/** A built workbench runs tests only with the smoke-test driver enabled in the page's settings. */
function switchDriverOn(): void {
  const get: unknown = Reflect.get(Element.prototype, 'getAttribute');
  if (typeof get !== 'function') return;
  Element.prototype.getAttribute = function (name) {
    const value: unknown = Reflect.apply(get, this, [name]);
    if (typeof value !== 'string') return null;
    if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return value;
    const settings: unknown = JSON.parse(value);
    if (typeof settings !== 'object' || settings === null) return value;
    const given: unknown = Reflect.get(settings, 'developmentOptions');
    const options = typeof given === 'object' ? given : {};
    return JSON.stringify({ ...settings, developmentOptions: { ...options, enableSmokeTestDriver: true } });
  };
}
