import type { Page } from 'playwright-core';
import type { Place } from './place.ts';

/** Chooses to sign in through the browser, and gives the popup with Factomos's page, which code-server shows below its own address. */
export async function openPopup({ workbench, context }: Pick<Place, 'workbench' | 'context'>): Promise<Page> {
  await workbench.command('Factomos: Sign In');
  // VS Code trusts addresses of this machine: it opens them without a question.
  const popped = context.waitForEvent('page');
  await workbench.pick('Authorise in the Browser');
  const popup = await popped;
  await popup.waitForURL(/authorize\.php/);
  return popup;
}

/** The same with Factomos where it really is: on no machine of the user's. */
export async function openPopupElsewhere(place: Place): Promise<Page> {
  const popup = await openPopup(place);
  const { pathname, search } = new URL(popup.url());
  await popup.goto(`${place.sandbox.url}${pathname.replace(/^\/proxy\/\d+/, '')}${search}`);
  return popup;
}

/** Signs in there, upon which the key goes to VS Code. */
export async function authorise(popup: Page): Promise<void> {
  await popup.getByRole('textbox', { name: /user name/i }).fill('demo@factomos.test');
  await popup.locator('input[type=password]').fill('factomos');
  await popup.locator('form button').first().click();
}
