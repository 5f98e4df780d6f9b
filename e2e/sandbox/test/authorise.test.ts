import { createSandbox, seedAccounts } from 'factomos-sandbox';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Application, startApplication } from '../support/application.ts';
import { useBrowser } from '../support/browser.ts';
import { clientOf } from '../support/client.ts';

const newContext = useBrowser();

/** A page with the application's button from the manual. */
function connectPage(sandbox: string): string {
  return `<title>App</title><button onclick="window.open('${sandbox}/api/authorize.php?'
    + new URLSearchParams({ app_callback: location.origin + '/callback?state=1', app_name: 'My app',
      app_description: 'Sends invoices', webhook_url: location.origin + '/hook' }), '', 'width=399, height=400')">Connect</button>`;
}

/** Opens the application's page, presses its button and waits for the popup. */
async function openPopup(context: BrowserContext, application: Application): Promise<Page> {
  const page = await context.newPage();
  await page.goto(application.origin);
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Connect' }).click();
  return opened;
}

async function signIn(popup: Page, password: string): Promise<void> {
  await popup.getByLabel('Password').fill(password);
  await popup.getByRole('button', { name: 'Connect' }).click();
}

describe.each(['browser', 'server'] as const)(
  'the authorise popup, when the %s posts the key',
  (callbackPoster) => {
    test('posts a working key and closes', async () => {
      await using sandbox = await createSandbox({ quirks: { callbackPoster } });
      await using application = await startApplication(connectPage(sandbox.url));
      await using context = await newContext();
      const popup = await openPopup(context, application);
      const closed = popup.waitForEvent('close');
      expect(await popup.getByLabel('User name').inputValue()).toBe(seedAccounts.main.username);
      await signIn(popup, seedAccounts.main.password);
      await application.received(1);
      await closed;

      const [callback] = application.posted;
      expect(callback?.path).toBe('/callback?state=1');
      const token = callback?.form.get('api_key') ?? '';
      const secret = callback?.form.get('api_secret') ?? '';
      const client = clientOf({ url: sandbox.url, token, secret });
      await client.createClient({ category: 'client', client_company_name: 'Made with the new key' });
      await application.received(2);
      expect(application.posted[1]?.path).toBe('/hook');
      expect(application.posted[1]?.body).toContain('create_contact');
    });

    test('stays open and reports a wrong password', async () => {
      await using sandbox = await createSandbox({ quirks: { callbackPoster } });
      await using application = await startApplication(connectPage(sandbox.url));
      await using context = await newContext();
      const popup = await openPopup(context, application);
      await signIn(popup, 'wrong');
      await popup.getByRole('alert').getByText('Wrong user name or password').waitFor();
      expect(application.posted).toEqual([]);
      const closed = popup.waitForEvent('close');
      await signIn(popup, seedAccounts.main.password);
      await closed;
      expect(application.posted).toHaveLength(1);
    });
  },
);

test('the popup can be used with the keyboard alone', async () => {
  await using sandbox = await createSandbox();
  await using application = await startApplication(connectPage(sandbox.url));
  await using context = await newContext();
  const popup = await openPopup(context, application);
  // A key pressed before the page has loaded is lost.
  await popup.waitForLoadState();
  await popup.getByRole('button', { name: 'Connect' }).waitFor();
  const focused = popup.locator(':focus');
  const names: string[] = [];
  for (let step = 0; step < 4; step += 1) {
    await popup.keyboard.press('Tab');
    names.push(
      await focused.evaluate((element) => element.getAttribute('name') ?? element.textContent.trim()),
    );
    if (names.at(-1) === 'password') await popup.keyboard.type(seedAccounts.main.password);
  }
  expect(names).toEqual(['Skip to the content', 'username', 'password', 'Connect']);
  const closed = popup.waitForEvent('close');
  await popup.keyboard.press('Enter');
  await closed;
  expect(application.posted[0]?.form.get('api_secret')).toHaveLength(16);
});

describe('an application that forbids frames', () => {
  test('still gets its key, and the popup closes', async () => {
    await using sandbox = await createSandbox({ quirks: { callbackPoster: 'browser' } });
    const headers = { 'x-frame-options': 'DENY', 'content-security-policy': "frame-ancestors 'none'" };
    await using application = await startApplication(connectPage(sandbox.url), { status: 500, headers });
    await using context = await newContext();
    const popup = await openPopup(context, application);
    const closed = popup.waitForEvent('close');
    await signIn(popup, seedAccounts.main.password);
    await closed;
    expect(application.posted[0]?.form.get('api_secret')).toHaveLength(16);
  });

  test('gets its key through a button when scripts are disabled', async () => {
    await using sandbox = await createSandbox({ quirks: { callbackPoster: 'browser' } });
    await using application = await startApplication();
    await using context = await newContext({ javaScriptEnabled: false });
    const popup = await context.newPage();
    const link = new URLSearchParams({ app_callback: `${application.origin}/cb`, app_name: 'My app' });
    await popup.goto(`${sandbox.url}/api/authorize.php?${link.toString()}`);
    await signIn(popup, seedAccounts.main.password);
    await popup.getByRole('button', { name: 'Send the key now' }).click();
    await application.received(1);
    expect(application.posted[0]?.form.get('api_key')).toBeTruthy();
  });
});
