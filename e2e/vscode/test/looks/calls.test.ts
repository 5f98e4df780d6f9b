import { describe, expect, test } from 'vitest';
import { inEachTheme, LANGUAGES } from '../../src/looks.ts';
import { signInByPaste } from '../../src/sign-in.ts';
import { useVsCode } from '../../src/test-environment.ts';
import { start } from '../../src/words.ts';

describe.each(LANGUAGES)('in $language', ({ french }) => {
  const startEnvironment = useVsCode({ french });

  test('a call that hangs is shown, and can be cancelled', async () => {
    const environment = await startEnvironment();
    const { workbench, sandbox, t } = environment;
    await signInByPaste(workbench, sandbox, t);
    await workbench.showViews('Factomos');
    sandbox.faults.add({ kind: 'delay', milliseconds: 60_000 }, { action: 'listInvoice', times: null });
    await workbench.row(t('Invoices'), new RegExp(`^${t('Overdue')}`)).click();
    const progress = workbench.page
      .locator('.notification-toast', { has: workbench.page.getByRole('button', { name: 'Cancel' }) })
      .first();
    await progress.waitFor();
    await inEachTheme(environment, 'progress');
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await progress.waitFor({ state: 'hidden' });
    await inEachTheme(environment, 'progress-cancelled');
  });

  test('the sign-in goes on when the invoices cannot be read, and the badge is there after a restart', async () => {
    const environment = await startEnvironment();
    const { sandbox, t } = environment;
    const signIn = (): Promise<void> => signInByPaste(environment.workbench, sandbox, t);
    sandbox.faults.add({ kind: 'maintenance' }, { action: 'listInvoice' });
    await environment.workbench.command(`Factomos: ${t('Sign In…')}`);
    await environment.workbench.asked(t('Sign in to Factomos'));
    await inEachTheme(environment, 'sign-in');
    await environment.workbench.page.keyboard.press('Escape');
    const signedIn = signIn();
    const notice = environment.workbench.notification(start(t('The key could not be checked. {0}')));
    await notice.waitFor();
    await inEachTheme(environment, 'sign-in-anyway');
    await notice.getByRole('button', { name: t('Sign In Anyway') }).click();
    await signedIn;
    await environment.workbench.showViews('Factomos');
    await environment.workbench.expand(t('Invoices'), new RegExp(`^${t('Overdue')}`));
    await environment.workbench.row(t('Invoices'), /F\d{8}/).waitFor();
    // The extension stores data with a delay.
    await environment.workbench.page.waitForTimeout(3000);
    await environment.workbench.showViews('Explorer');
    const before = sandbox.journal.count({});
    const workbench = await environment.reopen();
    await workbench.page.locator('.activitybar .badge-content', { hasText: /\d/ }).waitFor();
    await inEachTheme({ ...environment, workbench }, 'badge');
    expect(sandbox.journal.count({})).toBe(before);
  });
});
