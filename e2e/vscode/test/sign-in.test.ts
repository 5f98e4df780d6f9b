import { expect, inject, it } from 'vitest';
import { calledActions } from '../src/calls.ts';
import { makePlace } from '../src/place.ts';
import { signInByPaste } from '../src/sign-in.ts';

const vsix = inject('vsix');

it('signs in through the popup of Factomos', { retry: 1 }, async () => {
  const place = await makePlace({ vsix });
  const { sandbox, workbench, context } = place;
  await workbench.command('Factomos: Sign In');
  // VS Code trusts addresses of this machine: it opens them without a question.
  const popped = context.waitForEvent('page');
  await workbench.pick('Authorise in the Browser');
  const popup = await popped;
  // code-server shows pages of this machine below its own proxy, where the sandbox's form does not lead back to itself. Factomos is elsewhere.
  await popup.waitForURL(/authorize\.php/);
  const opened = new URL(popup.url());
  await popup.goto(`${sandbox.url}${opened.pathname.replace(/^\/proxy\/\d+/, '')}${opened.search}`);
  await popup.locator('input[type=password]').waitFor();
  await popup.getByRole('textbox', { name: /user name/i }).fill('demo@factomos.test');
  await popup.locator('input[type=password]').fill('factomos');
  await popup.locator('form button[type=submit], form button:not([type])').first().click();
  await workbench.asked('Name of the company');
  await workbench.type('Atelier Lumière');
  await workbench.showViews('Factomos');
  await workbench.expand('Invoices', /^Pending/);
  await workbench.row('Invoices', /^Invoice F\d{8}/).waitFor();
  expect(calledActions(sandbox)).toEqual(['listInvoice']);
});

it(
  'says what is wrong with a secret of the wrong length, and with a wrong one, and keeps nothing',
  { retry: 1 },
  async () => {
    const place = await makePlace({ vsix });
    const { sandbox, workbench } = place;
    await workbench.command('Factomos: Sign In');
    await workbench.pick('Paste Key and Secret');
    await workbench.asked('(1/2)');
    await workbench.type(sandbox.token);
    await workbench.asked('(2/2)');
    await workbench.type('too-short');
    await workbench.asked('A secret has exactly 16 characters; this has 9.');
    await workbench.page.keyboard.press('Escape');
    await signInByPaste(workbench, { token: sandbox.token, secret: 'made-up-secret-1' });
    const notice = workbench.notification(/key or the secret|cannot be read/);
    await notice.waitFor();
    expect(await notice.innerText()).not.toContain('made-up-secret-1');
    await workbench.showViews('Factomos');
    await workbench.pane('Invoices').getByText('Try with a Sandbox').waitFor();
  },
);
