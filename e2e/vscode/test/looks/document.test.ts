import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { seedIds } from 'factomos-sandbox';
import { describe, expect, test } from 'vitest';
import { clientOf } from '../../src/client.ts';
import { draftOf, writeDraft } from '../../src/draft.ts';
import { inEachTheme, LANGUAGES } from '../../src/looks.ts';
import { signInByPaste } from '../../src/sign-in.ts';
import { type TestEnvironment, useVsCode } from '../../src/test-environment.ts';
import { problemsOf, webview } from '../../src/webview.ts';

const NUMBER = /F\d{8}/;

/** Signed in, with the pending and the overdue invoices loaded. */
async function showLists({ workbench, sandbox, t }: TestEnvironment): Promise<void> {
  await signInByPaste(workbench, sandbox, t);
  await workbench.showViews('Factomos');
  for (const status of ['Pending', 'Overdue']) {
    await workbench.expand(t('Invoices'), new RegExp(`^${t(status)}`));
  }
  await workbench.row(t('Invoices'), NUMBER).waitFor();
}

describe.each(LANGUAGES)('in $language', ({ french }) => {
  const startEnvironment = useVsCode({ french });

  test('a document can be read in each theme, wide and narrow', async () => {
    const environment = await startEnvironment();
    const { workbench, t } = environment;
    await showLists(environment);
    for (const width of [180, 300]) {
      await workbench.sideBar(width);
      await inEachTheme(environment, `list-${width}`);
    }
    await workbench.row(t('Invoices'), NUMBER).click();
    const sheet = webview(workbench.page);
    await sheet.getByRole('heading', { level: 1 }).waitFor();
    const found = await inEachTheme(environment, 'document', () => problemsOf(sheet));
    const readClient = sheet.locator('button[data-command="readClient"]');
    await readClient.click();
    await readClient.waitFor({ state: 'detached' });
    await sheet.locator('button[data-command="showMailHistory"]').click();
    await sheet
      .getByText(/F\d{8}/)
      .nth(1)
      .waitFor();
    await sheet.locator('.more').scrollIntoViewIfNeeded();
    found.push(...(await inEachTheme(environment, 'document-end', () => problemsOf(sheet))));
    // The buttons stay above what scrolls under them.
    const bar = sheet.locator('.actions');
    expect(await bar.evaluate((nav) => getComputedStyle(nav).backgroundColor)).toMatch(/^rgb\(/);
    await workbench.sideBar(900);
    found.push(...(await inEachTheme(environment, 'document-narrow', () => problemsOf(sheet))));
    expect(found).toEqual([]);
  });

  test('an estimate can be read in each theme', async () => {
    const environment = await startEnvironment();
    const { workbench, t } = environment;
    await showLists(environment);
    await workbench.command(`Factomos: ${t('Add Estimate by ID or Link…')}`);
    await workbench.type(String(seedIds.estimate));
    await workbench.row(t('Estimates'), /D\d{8}/).click();
    const sheet = webview(workbench.page);
    await sheet.getByRole('heading', { level: 1, name: /D\d{8}/ }).waitFor();
    const found = await inEachTheme(environment, 'estimate', () => problemsOf(sheet));
    await workbench.sideBar(900);
    found.push(...(await inEachTheme(environment, 'estimate-narrow', () => problemsOf(sheet))));
    expect(found).toEqual([]);
    for (const width of [180, 300]) {
      await workbench.sideBar(width);
      await inEachTheme(environment, `estimate-list-${width}`);
    }
  });

  test('each state of the views can be read in each theme', async () => {
    const environment = await startEnvironment();
    const { workbench, sandbox, t } = environment;
    await workbench.showViews('Factomos');
    await workbench.sideBar(300);
    await workbench.pane(t('Invoices')).getByText(t('Try with a Sandbox')).waitFor();
    await inEachTheme(environment, 'welcome');
    sandbox.faults.add({ kind: 'reset-before' }, { action: 'listInvoice', times: null });
    const signedIn = signInByPaste(workbench, sandbox, t);
    await workbench.page.getByRole('button', { name: t('Sign In Anyway') }).click();
    await signedIn;
    await workbench.row(t('Invoices'), new RegExp(`^${t('Overdue')}`)).click();
    await workbench.page.waitForTimeout(3000);
    await inEachTheme(environment, 'offline');
    sandbox.faults.clear();
    sandbox.quota.setDailyLimit(1);
    await clientOf(sandbox).listEmailTemplates();
    await workbench.command(`Factomos: ${t('Refresh Invoices')}`);
    await workbench.page.waitForTimeout(3000);
    await inEachTheme(environment, 'quota');
  });

  test('each problem of a view with invoices can be read in each theme', async () => {
    const environment = await startEnvironment();
    const { workbench, sandbox, t } = environment;
    await showLists(environment);
    const problems = [
      {
        name: 'offline',
        fault: { kind: 'reset-before' },
        says: 'Factomos cannot be reached. Check the network or the proxy.',
      },
      {
        name: 'rejected',
        fault: { kind: 'error', code: -1 },
        says: 'Factomos refused the key or the secret. Sign in again.',
      },
      {
        name: 'unreadable',
        fault: { kind: 'garbage' },
        says: 'The last response of Factomos could not be read. Factomos may be under maintenance, or the secret may be wrong.',
      },
    ] as const;
    for (const { name, fault, says } of problems) {
      sandbox.faults.clear();
      sandbox.faults.add(fault, { times: null });
      await workbench.command(`Factomos: ${t('Refresh Invoices')}`);
      await workbench.pane(t('Invoices')).getByText(t(says)).waitFor();
      await workbench.sideBar(300);
      await inEachTheme(environment, `list-${name}`);
    }
    await workbench.sideBar(180);
    await inEachTheme(environment, 'list-problem-180');
    expect(await workbench.page.locator('.notification-toast').count()).toBe(0);
  });

  test('the summary of a folder can be read in each theme', async () => {
    const environment = await startEnvironment({
      fill: ({ workspace }) => {
        mkdirSync(join(workspace, 'november'));
        writeDraft({ workspace }, 'november/1-acme.invoice.json', draftOf(110.1));
        writeDraft({ workspace }, 'november/2-offer.estimate.json', draftOf(150.5));
        writeDraft({ workspace }, 'november/3-unknown.invoice.json', draftOf(140, { client_id: '999999' }));
        writeDraft({ workspace }, 'november/4-nobody.invoice.json', draftOf(130, { client_id: '' }));
      },
    });
    const { workbench, sandbox, t } = environment;
    await signInByPaste(workbench, sandbox, t);
    await workbench.fileMenu('november', t('Create All Drafts in Folder…'));
    await workbench.dialog.waitFor();
    await inEachTheme(environment, 'folder');
    await workbench.answer(t('Create'));
    await workbench.showsRendered('4-nobody.invoice.json');
    await inEachTheme(environment, 'folder-summary');
  });

  test('what is owed can be read in each theme, wide and narrow', async () => {
    const environment = await startEnvironment();
    const { workbench, t } = environment;
    await showLists(environment);
    await workbench.command(`Factomos: ${t('Show Who Owes Me')}`);
    const sheet = webview(workbench.page);
    await sheet.getByRole('heading', { level: 1 }).waitFor();
    const found = await inEachTheme(environment, 'owed', () => problemsOf(sheet));
    await workbench.sideBar(900);
    found.push(...(await inEachTheme(environment, 'owed-narrow', () => problemsOf(sheet))));
    expect(found).toEqual([]);
  });
});
