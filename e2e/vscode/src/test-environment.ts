import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox, type SandboxOptions } from 'factomos-sandbox';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, inject, onTestFinished } from 'vitest';
import { launchChromium } from '@tools/browser';
import { type CodeServer, startCodeServer } from './code-server.ts';
import { failurePicture } from './picture.ts';
import { type Translate, translator } from './words.ts';
import { Workbench } from './workbench.ts';

export interface VsCodeOptions {
  french?: boolean;
  /** The server's password. @default none */
  password?: string;
  /** The host name in the browser. @default 127.0.0.1 */
  host?: string;
}

export interface PlaceOptions {
  sandbox?: SandboxOptions;
  settings?: Record<string, unknown>;
  /** Creates files before VS Code opens the folder: its explorer may miss files that are created before it watches. */
  fill?: (environment: { workspace: string }) => void;
}

/** A sandbox, a real VS Code configured for it, and a browser that shows it. */
export interface TestEnvironment {
  readonly sandbox: Sandbox;
  readonly server: CodeServer;
  /** The folder open in VS Code, empty at first unless `fill` creates files. */
  readonly workspace: string;
  /** Opens that folder. */
  readonly url: string;
  readonly context: BrowserContext;
  readonly workbench: Workbench;
  readonly french: boolean;
  /** The extension's text for an English one. */
  readonly t: Translate;
  /** Reopens VS Code, as after closing the window. */
  readonly reopen: () => Promise<Workbench>;
}

/**
 * One VS Code and one browser for the tests of a file. Each test has its own sandbox, folder and browser context. Secrets and state are
 * stored in the browser's profile, so each test starts empty.
 */
export function useVsCode(
  options: VsCodeOptions = {},
): (environment?: PlaceOptions) => Promise<TestEnvironment> {
  const { host = '127.0.0.1', french = false, password } = options;
  const stack = new AsyncDisposableStack();
  let shared: { folder: string; server: CodeServer; browser: Browser } | undefined;
  let places = 0;

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'factomos-vscode-'));
    stack.defer(() => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    });
    const server = stack.use(await startCodeServer({ folder, vsix: inject('vsix'), french, password }));
    const browser = await launchChromium(...argumentsFor(host, server.port));
    stack.defer(() => browser.close());
    shared = { folder, server, browser };
  });
  afterAll(() => stack.disposeAsync());

  return async ({ sandbox: seed, settings, fill }: PlaceOptions = {}) => {
    if (shared === undefined) throw new Error('VS Code is not started.');
    const { folder, server, browser } = shared;
    await using parts = new AsyncDisposableStack();
    const sandbox = parts.use(await createSandbox(seed));
    const workspace = join(folder, String(++places), 'workspace');
    mkdirSync(workspace, { recursive: true });
    fill?.({ workspace });
    server.writeSettings({ 'factomos.baseUrl': sandbox.url, ...settings });
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: french ? 'fr-FR' : 'en-GB',
      timezoneId: 'Europe/Paris',
      reducedMotion: 'reduce',
    });
    parts.defer(() => context.close());
    context.setDefaultTimeout(60_000);
    const url = `http://${host}:${server.port}/?folder=${encodeURIComponent(workspace)}`;
    const open = async (): Promise<Workbench> => {
      const workbench = new Workbench(await context.newPage());
      await workbench.open(url, password);
      return workbench;
    };
    endWithTest(parts, context);
    return {
      sandbox,
      server,
      workspace,
      url,
      context,
      workbench: await open(),
      french,
      t: translator(french),
      async reopen() {
        await Promise.all(context.pages().map((page) => page.close()));
        return await open();
      },
    };
  };
}

/** Closes them after the test, with a screenshot when it failed. */
function endWithTest(parts: AsyncDisposableStack, context: BrowserContext): void {
  const kept = parts.move();
  onTestFinished(async ({ task }) => {
    try {
      if (task.result?.state === 'fail') await failurePicture(context.pages(), task.name);
    } finally {
      await kept.disposeAsync();
    }
  });
}

/** Another host name resolves to this machine and is treated as a secure origin. */
function argumentsFor(host: string, port: number): string[] {
  if (host === '127.0.0.1') return [];
  return [
    `--host-resolver-rules=MAP ${host} 127.0.0.1`,
    `--unsafely-treat-insecure-origin-as-secure=http://${host}:${port}`,
  ];
}
