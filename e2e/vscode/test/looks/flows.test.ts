import { describe, expect, test } from 'vitest';
import { callsOf } from '../../src/calls.ts';
import { inEachTheme, LANGUAGES } from '../../src/looks.ts';
import { screenshot } from '../../src/picture.ts';
import { signInByPaste } from '../../src/sign-in.ts';
import { type TestEnvironment, useVsCode } from '../../src/test-environment.ts';
import { start, withoutIcon } from '../../src/words.ts';

const NUMBER = /F\d{8}/;

/** The pictures of the walkthrough's steps. */
const PICTURES: Readonly<Record<string, string>> = { browse: 'invoices', create: 'wizard', drafts: 'draft' };

const currentSource = (image: Element): string => (image instanceof HTMLImageElement ? image.currentSrc : '');
const widthOf = (image: Element): number => (image instanceof HTMLImageElement ? image.naturalWidth : 0);

async function showOverdue({ workbench, sandbox, t }: TestEnvironment): Promise<void> {
  await signInByPaste(workbench, sandbox, t);
  await workbench.showViews('Factomos');
  await workbench.expand(t('Invoices'), new RegExp(`^${t('Overdue')}`));
  await workbench.row(t('Invoices'), NUMBER).waitFor();
}

describe.each(LANGUAGES)('in $language', ({ french }) => {
  const startEnvironment = useVsCode({ french });

  test('reminders are prepared for several invoices, and a draft like one of them', async () => {
    const environment = await startEnvironment();
    const { workbench, sandbox, t } = environment;
    await showOverdue(environment);
    await workbench.row(t('Invoices'), NUMBER).click();
    await workbench.page.locator('.tab', { hasText: NUMBER }).waitFor();
    await workbench.select(t('Invoices'), NUMBER, 1);
    await workbench.select(t('Invoices'), NUMBER, 2);
    await workbench
      .pane(t('Invoices'))
      .getByRole('treeitem', { name: NUMBER })
      .nth(2)
      .click({ button: 'right' });
    await workbench.page.locator('.context-view.monaco-menu-container .action-label').first().waitFor();
    await inEachTheme(environment, 'reminders-menu');
    await workbench.page.keyboard.press('Escape');
    await workbench.menuOf(t('Invoices'), NUMBER, 2, t('Send Reminders…'));
    await workbench.dialog.waitFor();
    await inEachTheme(environment, 'reminders-cost');
    await workbench.page.keyboard.press('Enter');
    await workbench.asked(t('Send a reminder'));
    await inEachTheme(environment, 'reminders-template');
    await workbench.confirm();
    await workbench.dialog.getByText(start(t('Template: {0}'))).waitFor();
    await inEachTheme(environment, 'reminders-question');
    await workbench.answer(t('Send'));
    await workbench.notification(/2|3|F\d{8}/).waitFor();
    expect(callsOf(sandbox, 'sendInvoice')).toBeGreaterThan(0);

    await workbench.row(t('Invoices'), NUMBER).click();
    await workbench.menuOf(t('Invoices'), NUMBER, 0, t('New Draft Like This One…'));
    await workbench.accept('.invoice.json');
    await workbench.lens(/./).waitFor();
    await inEachTheme(environment, 'draft-like');
  });

  test('the wizard shows each step', async () => {
    const environment = await startEnvironment();
    const { workbench, t } = environment;
    await showOverdue(environment);
    await workbench.command(`Factomos: ${t('New Invoice…')}`);
    await workbench.asked('(1/3)');
    await inEachTheme(environment, 'wizard-client');
    await workbench.pick(withoutIcon(t('$(key) Client by ID…')));
    await workbench.type('x9');
    await workbench.page.locator('.quick-input-message').filter({ hasText: /5782/ }).waitFor();
    await inEachTheme(environment, 'wizard-bad-id');
    await workbench.page.locator('.quick-input-widget .codicon-quick-input-back').click();
    await workbench.asked('(1/3)');
    await workbench.pick(/^Librairie/);
    await workbench.asked('(2/3)');
    await inEachTheme(environment, 'wizard-service');
    await workbench.pick(withoutIcon(t('$(key) Service by ID…')));
    await workbench.type('19');
    await workbench.asked(new RegExp(start(t('Quantity of “{0}” in {1}'))));
    await workbench.type('2,5');
    await workbench.asked(t('Unit price in EUR without VAT'));
    await workbench.type('123,45');
    await workbench.asked(t('Description below the name (optional)'));
    await workbench.type('');
    await workbench.asked('(3/3)');
    // Before a hover stands in front of the list.
    await screenshot(workbench, french ? 'wizard-fr' : 'wizard');
    await inEachTheme(environment, 'wizard-review');
    await workbench.pick(withoutIcon(t('$(check) Create the Invoice…')));
    await workbench.dialog.waitFor();
    await inEachTheme(environment, 'wizard-question');
  });

  test('the walkthrough has pictures, and its texts are whole', async () => {
    const environment = await startEnvironment();
    const { workbench, sandbox, t } = environment;
    await signInByPaste(workbench, sandbox, t);
    await workbench.command('Welcome: Open Walkthrough');
    await workbench.pick(t('Start with Factomos'));
    // VS Code shows no pictures where the editor is narrower than 950 px.
    await workbench.page.setViewportSize({ width: 1440, height: 800 });
    for (const step of ['signIn', 'browse', 'create', 'drafts', 'calls']) {
      await workbench.page.locator(`.getting-started-step[data-step-id$="${step}"]`).click();
      if (step in PICTURES) {
        const picture = workbench.page.locator('.getting-started-media img');
        await picture.waitFor();
        const name = `${PICTURES[step]}${french ? '-fr' : ''}.png`;
        expect(decodeURIComponent(await picture.evaluate(currentSource))).toContain(`/screenshots/${name}`);
        expect(await picture.evaluate(widthOf)).toBeGreaterThan(0);
      }
      await inEachTheme(environment, `walkthrough-${step}`);
    }
  });
});
