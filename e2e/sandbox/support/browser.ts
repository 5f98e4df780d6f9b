import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from '@tools/browser';

/** One Chromium for the tests of a file; each test gets a context of its own, without cookies. */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<BrowserContext & AsyncDisposable> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (options = {}) => {
    if (browser === undefined) throw new Error('Chromium has not started: create contexts inside a test');
    return browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 }, ...options });
  };
}
