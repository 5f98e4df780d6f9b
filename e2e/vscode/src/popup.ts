import { type Page } from 'playwright-core';
import { type Place } from './place.ts';

/** Chooses to sign in through the browser, and gives the popup with Factomos's page. */
export async function openPopup({ sandbox, workbench, context }: Place): Promise<Page> {
  await workbench.command('Factomos: Sign In');
  // VS Code trusts addresses of this machine: it opens them without a question.
  const popped = context.waitForEvent('page');
  await workbench.pick('Authorise in the Browser');
  const popup = await popped;
  await popup.waitForURL(/authorize\.php/);
  // code-server shows what is on its own machine below its proxy. Factomos is not on it.
  const { pathname, search } = new URL(popup.url());
  await popup.goto(`${sandbox.url}${pathname.replace(/^\/proxy\/\d+/, '')}${search}`);
  return popup;
}

/** Signs in there, upon which the key goes to VS Code. */
export async function authorise(popup: Page): Promise<void> {
  await popup.getByRole('textbox', { name: /user name/i }).fill('demo@factomos.test');
  await popup.locator('input[type=password]').fill('factomos');
  await popup.locator('form button').first().click();
}
