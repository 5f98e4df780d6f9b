import { existsSync } from 'node:fs';
import { chromium, selectors, type Browser, type BrowserContext } from 'playwright-core';
import { type N8nRest } from './rest.ts';

const executablePath = '/usr/bin/chromium';

// What n8n's own tests look for.
selectors.setTestIdAttribute('data-test-id');

/** Debian's Chromium, headless, asking nothing of the network by itself. */
export async function launchBrowser(): Promise<Browser> {
  if (!existsSync(executablePath)) throw new Error('Chromium is not installed: apt-get install chromium');
  return await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=en-US',
    ],
  });
}

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
  // The session belongs to the browser that logged in; ours said this name.
  await context.addInitScript((id) => {
    localStorage.setItem('n8n-browserId', id);
  }, rest.browserId);
  return context;
}
