import { createSandbox, seedAccounts } from 'factomos-sandbox';
import { expect, test } from 'vitest';
import { type PrefixProxy, startPrefixProxy } from '../../../packages/sandbox/test/prefix-proxy.ts';
import { startApplication } from '../support/application.ts';
import { useBrowser } from '../support/browser.ts';

const newContext = useBrowser();

/** The requests outside of the proxy's path, except for the favicon, which browsers request for the whole site. */
function lost({ lost: paths }: PrefixProxy): string[] {
  return paths.filter((path) => path !== '/favicon.ico');
}

test('behind a path, every section opens with its styles and in the chosen language', async () => {
  await using sandbox = await createSandbox();
  await using proxy = await startPrefixProxy(sandbox.url);
  await using context = await newContext();
  const page = await context.newPage();
  await page.goto(`${proxy.url}/`);
  await page.getByRole('link', { name: 'Français' }).click();
  const sections = page.getByRole('navigation', { name: 'Rubriques' });
  for (const name of await sections.getByRole('link').allTextContents()) {
    await sections.getByRole('link', { name: name.trim() }).click();
    await page.locator('nav a[aria-current]').getByText(name.trim()).waitFor();
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).margin)).toBe('0px');
  }
  expect(lost(proxy)).toEqual([]);
});

test('behind a path, forms, documents and the test page work', async () => {
  await using sandbox = await createSandbox();
  await using proxy = await startPrefixProxy(sandbox.url);
  await using context = await newContext();
  const page = await context.newPage();
  await page.goto(`${proxy.url}/controls`);
  await page.getByRole('button', { name: 'Freeze' }).click();
  await page.getByText('Done.').waitFor();
  expect(sandbox.clock.frozen).toBe(true);

  await page.goto(`${proxy.url}/api/test/?action=createInvoice`);
  await page.getByLabel('client_id').fill('19');
  await page.getByLabel('Line 1: line_service_id[]').fill('19');
  await page.getByLabel('Line 1: line_quantity[]').fill('2');
  await page.getByRole('button', { name: 'Send createInvoice' }).click();
  await page.getByRole('link', { name: 'Open the document' }).click();
  await page.getByRole('article').waitFor();
  await page.getByRole('link', { name: 'Tous les documents' }).click();
  await page.getByRole('heading', { name: 'Invoices', level: 1 }).waitFor();

  await page.goto(`${proxy.url}/creer-devis?client_id=19`);
  await page.getByLabel('Password').fill(seedAccounts.main.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Service').first().selectOption('19');
  await page.getByRole('button', { name: 'Create the estimate' }).click();
  await page.getByRole('link', { name: 'Open the estimate' }).click();
  await page.getByRole('article').waitFor();
  expect(lost(proxy)).toEqual([]);
});

test('behind a path, the authorise popup posts the key', async () => {
  await using sandbox = await createSandbox();
  await using proxy = await startPrefixProxy(sandbox.url);
  await using application = await startApplication();
  await using context = await newContext();
  const popup = await context.newPage();
  const link = new URLSearchParams({ app_callback: `${application.origin}/cb`, app_name: 'My app' });
  await popup.goto(`${proxy.url}/api/authorize.php?${link.toString()}`);
  await popup.getByLabel('Password').fill('wrong');
  await popup.getByRole('button', { name: 'Connect' }).click();
  await popup.getByRole('alert').waitFor();
  await popup.getByLabel('Password').fill(seedAccounts.main.password);
  await popup.getByRole('button', { name: 'Connect' }).click();
  await application.received(1);
  expect(application.posted[0]?.form.get('api_secret')).toHaveLength(16);
  expect(lost(proxy)).toEqual([]);
});
