import { describe, expect, test } from 'vitest';
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
