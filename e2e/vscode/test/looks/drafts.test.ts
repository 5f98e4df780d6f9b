import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { until } from '@tools/process/until';
import { callsOf } from '../../src/calls.ts';
import { draftOf, stateOf, writeDraft } from '../../src/draft.ts';
import { inEachTheme, LANGUAGES } from '../../src/looks.ts';
import { signInByPaste } from '../../src/sign-in.ts';
import { type TestEnvironment, useVsCode } from '../../src/test-environment.ts';
import { start, withoutIcon } from '../../src/words.ts';

async function read(environment: TestEnvironment, name: string): Promise<void> {
  const { workbench, t } = environment;
  await workbench.openFile(name);
  await workbench.clickLens(start(t('$(cloud-download) Read Prices and VAT Rates ({0})')));
  await workbench.lens(start(t('$(add) Create in Factomos ({0})'))).waitFor();
}

async function create({ workbench, t }: TestEnvironment): Promise<void> {
  await workbench.clickLens(start(t('$(add) Create in Factomos ({0})')));
  await workbench.answer(t('Create'));
}

describe.each(LANGUAGES)('in $language', ({ french }) => {
  const startEnvironment = useVsCode({ french });

  test('a draft is priced, created, marked, and compared with what was sent', async () => {
    const environment = await startEnvironment({
      fill: (place) => {
        writeDraft(place, 'site.invoice.json', draftOf(450.5));
        writeDraft(place, 'lost.invoice.json', draftOf(77.7));
        writeDraft(place, 'refused.invoice.json', draftOf(12, { client_id: '999999' }));
      },
    });
    const { workbench, workspace, sandbox, t } = environment;
    await signInByPaste(workbench, sandbox, t);
    await read(environment, 'site.invoice.json');
    await inEachTheme(environment, 'draft');
    await workbench.clickLens(start(t('$(add) Create in Factomos ({0})')));
    await workbench.dialog.waitFor();
    await inEachTheme(environment, 'draft-question');
    await workbench.answer(t('Create'));
    await workbench.lens(start(t('$(pass) Created: {0}'))).waitFor();

    sandbox.faults.add({ kind: 'reset-after' }, { action: 'createInvoice' });
    await workbench.openFile('lost.invoice.json');
    await create(environment);
    await workbench
      .lens(start(t('$(question) Response lost: it may or may not have been created')))
      .waitFor();
    await workbench.openFile('refused.invoice.json');
    await create(environment);
    await until(() => Promise.resolve(stateOf(join(workspace, 'refused.invoice.json')) === 'draft'), {
      what: 'the refused file to say so',
    });
    await workbench.showViews('Explorer');
    await workbench.page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: 'lost.invoice.json' })
      .waitFor();
    await inEachTheme(environment, 'draft-marks');
    expect(callsOf(sandbox, 'createInvoice')).toBe(3);

    await workbench.command('View: Close All Editors');
    const file = join(workspace, 'site.invoice.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('450.5', '500'));
    await workbench.openFile('site.invoice.json');
    await workbench.clickLens(start(t('$(diff) Changed Since: Compare with What Was Sent')));
    await workbench.page.locator('.diff-editor, .monaco-diff-editor').first().waitFor();
    await workbench.shows('450.5');
    await inEachTheme(environment, 'draft-diff');
  });

  test('lines come from a selection or the clipboard, and each month from a template', async () => {
    const environment = await startEnvironment({
      fill: ({ workspace }) => {
        writeFileSync(
          join(workspace, 'hours.csv'),
          'Date;Description;Heures;Prix\n2026-11-03;Page d’accueil;3,5;90\n2026-11-04;Correction de la facturation;abc;90\n2026-11-05;Mise en ligne;2;90\n',
        );
        mkdirSync(join(workspace, 'monthly'));
        for (const name of ['hosting', 'support']) {
          writeDraft(
            { workspace },
            `monthly/${name}.invoice.json`,
            draftOf(49, { objet: `${name} {{month}}`, repeat: { every: 'month', payment_days: 30 } }),
          );
        }
      },
    });
    const { workbench, sandbox, context, t } = environment;
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await signInByPaste(workbench, sandbox, t);
    await workbench.openFile('hours.csv');
    await workbench.page.locator('.view-line', { hasText: 'Correction' }).click();
    await workbench.page.keyboard.press('ControlOrMeta+A');
    await workbench.command(`Factomos: ${t('Lines from Selection or Clipboard…')}`);
    await workbench.asked(t('Lines from text: {0}').replace('{0}', '3'));
    await inEachTheme(environment, 'lines-csv');
    await workbench.page.keyboard.press('Escape');
    await workbench.page.evaluate(() =>
      navigator.clipboard.writeText(
        '| Prestation | Quantité | Prix |\n|---|---|---|\n| 19 | 2 | 450,50 |\n| 22 | 1 | 30 |',
      ),
    );
    await workbench.openFile('hosting.invoice.json');
    await workbench.lens(withoutIcon(t('$(history) Repeats every month'))).waitFor();
    await inEachTheme(environment, 'template');
    await workbench.command(`Factomos: ${t('Lines from Selection or Clipboard…')}`);
    await workbench.asked(t('Lines from text: {0}').replace('{0}', '2'));
    await inEachTheme(environment, 'lines-markdown');
    await workbench.pick(withoutIcon(t('$(check) Use These Lines')));
    await workbench.shows('450.5');
    await workbench.command('File: Revert File');

    await workbench.command(`Factomos: ${t('Make Recurring Drafts…')}`);
    await workbench.asked(t('Make recurring drafts'));
    await inEachTheme(environment, 'recurring-period');
    await workbench.confirm();
    await workbench.dialog.waitFor();
    await inEachTheme(environment, 'recurring');
    await workbench.answer(t('Create Files'));
    await workbench.notification(/2/).waitFor();
    await inEachTheme(environment, 'recurring-made');
    expect(callsOf(sandbox, 'createInvoice')).toBe(0);
  });
});
