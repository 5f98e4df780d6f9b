import { selectors, type Browser, type BrowserContext } from 'playwright-core';
import { launchChromium } from '@tools/browser';
import type { N8nRest } from './rest.ts';

// The attribute that n8n's own tests use.
selectors.setTestIdAttribute('data-test-id');

/** Chromium in English. */
export const launchBrowser = (): Promise<Browser> => launchChromium('--lang=en-US');

/** A window in which the owner is logged in to n8n's editor. */
export async function editorContext(browser: Browser, rest: N8nRest): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(90_000);
  const [name = '', value = ''] = rest.cookie.split('=');
  await context.addCookies([{ name, value, url: rest.url }]);
  // The session is tied to the browser id of the login.
  await context.addInitScript((id) => {
    localStorage.setItem('n8n-browserId', id);
  }, rest.browserId);
  return context;
}
