import type { Page } from 'playwright-core';
import type { TestEnvironment } from './test-environment.ts';

/** Signs in through the browser. @returns the popup with Factomos's page, which code-server proxies under its own address */
export async function openPopup({
  workbench,
  context,
}: Pick<TestEnvironment, 'workbench' | 'context'>): Promise<Page> {
  await workbench.command('Factomos: Sign In');
  // VS Code opens addresses of this machine without confirmation.
  const popped = context.waitForEvent('page');
  await workbench.pick('Authorise in the Browser');
  const popup = await popped;
  await popup.waitForURL(/authorize\.php/);
  return popup;
}

/** The same with Factomos on another machine. */
export async function openPopupElsewhere(environment: TestEnvironment): Promise<Page> {
  const popup = await openPopup(environment);
  const { pathname, search } = new URL(popup.url());
  await popup.goto(`${environment.sandbox.url}${pathname.replace(/^\/proxy\/\d+/, '')}${search}`);
  return popup;
}

/** Signs in to Factomos, which posts the key to VS Code. */
export async function authorise(popup: Page): Promise<void> {
  await popup.getByRole('textbox', { name: /user name/i }).fill('demo@factomos.test');
  await popup.locator('input[type=password]').fill('factomos');
  await popup.locator('form button').first().click();
}
