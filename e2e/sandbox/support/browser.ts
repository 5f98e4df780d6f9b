import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

const args = [
  // Chromium refuses to run as root inside its own sandbox, and CI often is root.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One Chromium for the tests of a file; each test gets a context of its own, without cookies. */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<BrowserContext & AsyncDisposable> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      headless: true,
      args,
    });
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (options = {}) => {
    if (browser === undefined) throw new Error('Chromium is not there yet: ask for a context inside a test');
    return browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 }, ...options });
  };
}
