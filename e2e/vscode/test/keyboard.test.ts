import { expect, test } from 'vitest';
import { callsOf } from '../src/calls.ts';
import { invoice, showInvoices, signInByPaste } from '../src/sign-in.ts';
import { useVsCode } from '../src/test-environment.ts';
import { webview } from '../src/webview.ts';

const startEnvironment = useVsCode();

test('the shortcuts of the invoices work in their view', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench } = environment;
  const { keyboard } = workbench.page;
  await showInvoices(environment);
  await workbench.row('Invoices', invoice).click({ modifiers: ['ControlOrMeta'] });
  await keyboard.press('Control+Alt+N');
  await workbench.leave('(1/3)');
  await workbench.row('Invoices', invoice).click({ modifiers: ['ControlOrMeta'] });
  await keyboard.press('Control+G');
  await workbench.leave('Go to an invoice by number or client');
  await workbench.row('Invoices', invoice).click({ modifiers: ['ControlOrMeta'] });
  await keyboard.press('F5');
  await expect.poll(() => callsOf(sandbox, 'listInvoice'), { timeout: 60_000 }).toBe(2);
});

test('the shortcut that the walkthrough names works there', async () => {
  const environment = await startEnvironment();
  const { workbench } = environment;
  await signInByPaste(workbench, environment.sandbox);
  await workbench.command('Welcome: Open Walkthrough');
  await workbench.pick('Start with Factomos');
  await workbench.page.locator('.getting-started-step[data-step-id$="create"]').click();
  await workbench.page.getByText('Tip: Use keyboard shortcut').waitFor();
  await workbench.page.keyboard.press('Control+Alt+N');
  await workbench.leave('(1/3)');
});

test('the buttons of a document are reached by keys and show the focus', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench } = environment;
  await showInvoices(environment);
  await workbench.row('Invoices', invoice).click();
  const sheet = webview(workbench.page);
  await sheet.getByRole('heading', { level: 1 }).waitFor();
  await sheet.getByRole('button', { name: /^Copy as Markdown/ }).focus();
  await workbench.page.keyboard.press('Tab');
  const focused = sheet.locator('button:focus');
  expect(await focused.textContent()).toContain('Read Again');
  const width = await focused.evaluate((button) => getComputedStyle(button).outlineWidth);
  expect(Number.parseFloat(width)).toBeGreaterThanOrEqual(2);
  await workbench.page.keyboard.press('Enter');
  await expect.poll(() => callsOf(sandbox, 'getInvoice'), { timeout: 60_000 }).toBe(2);
});
