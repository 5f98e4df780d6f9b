import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox, type Sandbox, type SandboxOptions } from 'factomos-sandbox';
import { type Browser, type BrowserContext } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { launchChromium } from '../../../scripts/lib/chromium.ts';
import { type CodeServer, startCodeServer } from './code-server.ts';
import { failurePicture } from './picture.ts';
import { Workbench } from './workbench.ts';

export interface PlaceOptions {
  vsix: string;
  french?: boolean;
  sandbox?: SandboxOptions;
  settings?: Record<string, unknown>;
}

/** An embedded Factomos, a real VS Code that knows its address, and a browser that shows it. */
export interface Place {
  readonly sandbox: Sandbox;
  readonly server: CodeServer;
  /** Secrets and state live in the browser's profile: each context is a clean slate. */
  readonly context: BrowserContext;
  readonly workbench: Workbench;
  /** Opens VS Code again, as after closing the window. */
  readonly reopen: () => Promise<Workbench>;
}

/** Ends with the test, and leaves a picture when that failed. */
export async function makePlace({ vsix, french, sandbox: seed, settings }: PlaceOptions): Promise<Place> {
  await using stack = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'factomos-vscode-'));
  stack.defer(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const sandbox = stack.use(await createSandbox(seed));
  const server = stack.use(
    await startCodeServer({
      folder,
      vsix,
      french: french ?? false,
      settings: { 'factomos.baseUrl': sandbox.url, ...settings },
    }),
  );
  const browser: Browser = await launchChromium();
  stack.defer(() => browser.close());
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: french === true ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(60_000);
  const open = async (): Promise<Workbench> => {
    const workbench = new Workbench(await context.newPage());
    await workbench.open(server.url);
    return workbench;
  };
  const workbench = await open();
  const kept = stack.move();
  onTestFinished(async ({ task }) => {
    try {
      if (task.result?.state === 'fail') await failurePicture(context.pages(), task.name);
    } finally {
      await kept.disposeAsync();
    }
  });
  return {
    sandbox,
    server,
    context,
    workbench,
    async reopen() {
      await Promise.all(context.pages().map((page) => page.close()));
      return await open();
    },
  };
}
