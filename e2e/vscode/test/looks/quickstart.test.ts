import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { until } from '@tools/process/until';
import { callsOf } from '../../src/calls.ts';
import { blockOf, draftOf, stateOf, writeDraft } from '../../src/draft.ts';
import { LANGUAGES } from '../../src/looks.ts';
import { picture, screenshot } from '../../src/picture.ts';
import { enterEmail } from '../../src/send.ts';
import { pasteCredentials } from '../../src/sign-in.ts';
import { useVsCode } from '../../src/test-environment.ts';
import { webview } from '../../src/webview.ts';
import { start, withoutIcon } from '../../src/words.ts';

/** The steps of docs/quickstart-vscode.md and docs/fr/prise-en-main-vscode.md, with their pictures. */
describe.each(LANGUAGES)('in $language', ({ french }) => {
  const startEnvironment = useVsCode({ french });

  test('the quickstart signs in, reads, drafts, creates, sends and prepares a month', async () => {
    const site = 'site.invoice.json';
    const environment = await startEnvironment({
      fill: ({ workspace }) => {
        mkdirSync(join(workspace, 'clients'));
        writeDraft({ workspace }, site, draftOf(450, { client_id: '22' }));
        writeDraft(
          { workspace },
          'clients/hosting.invoice.json',
          draftOf(49, {
            client_id: '22',
            objet: 'Hébergement, {{month}} {{year}}',
            lines: [{ service_id: '19', description: '{{Period}}', quantity: 1, price: 49 }],
            repeat: { every: 'month', payment_days: 30 },
          }),
        );
      },
    });
    const { workbench, workspace, sandbox, t } = environment;
    const take = async (name: string): Promise<void> => {
      // A hover would stand before what is to be seen.
      await workbench.page.mouse.move(1000, 560);
      await workbench.page.waitForTimeout(500);
      await picture(workbench, french ? `${name}-fr` : name);
    };
    await workbench.page.setViewportSize({ width: 1120, height: 720 });
    await workbench.showViews('Factomos');
    await workbench.pane(t('Invoices')).getByText(t('Try with a Sandbox')).waitFor();
    await workbench.command(`Factomos: ${t('Sign In…')}`);
    await workbench.asked(t('Sign in to Factomos'));
    await take('sign-in');
    await workbench.pick(withoutIcon(t('$(key) Paste Key and Secret')));
    await pasteCredentials(workbench, sandbox);
    await workbench.status(/≤ \d/).waitFor();

    await workbench.expand(t('Invoices'), new RegExp(`^${t('Overdue')}`));
    const row = workbench.row(t('Invoices'), /F\d{8}/);
    await row.waitFor();
    await row.click();
    const sheet = webview(workbench.page);
    await sheet.getByRole('heading', { level: 1 }).waitFor();
    await take('read');
    await screenshot(workbench, french ? 'invoices-fr' : 'invoices');

    await workbench.openFile(site);
    await workbench.lens(/1,?[\s\u202f]?080[.,]00/).waitFor();
    await take('draft');
    await screenshot(workbench, french ? 'draft-fr' : 'draft');
    const createIt = start(t('$(add) Create in Factomos ({0})'));
    await workbench.clickLens(createIt);
    await workbench.dialog.waitFor();
    await take('create');
    await workbench.answer(t('Create'));
    await workbench.lens(/F\d{8}/).waitFor();
    await until(() => Promise.resolve(stateOf(join(workspace, site)) === 'created'), {
      what: 'its number in the file',
    });
    await take('created');

    const number = String(blockOf(join(workspace, site))?.number);
    await workbench.clickLens(withoutIcon(t('$(send) Send…')));
    await enterEmail(environment);
    await workbench.dialog.getByText(number).first().waitFor();
    await take('send');
    await workbench.answer(t('Send'));
    await workbench.notification(number).waitFor();

    await workbench.showViews('Explorer');
    await workbench.command(`Factomos: ${t('Make Recurring Drafts…')}`);
    await workbench.asked(t('Make recurring drafts'));
    await workbench.confirm();
    await workbench.dialog.waitFor();
    await take('month');
    await workbench.answer(t('Create Files'));
    await workbench.lens(createIt).waitFor();
    expect(callsOf(sandbox, 'createInvoice')).toBe(1);
    expect(callsOf(sandbox, 'sendInvoice')).toBe(1);

    await workbench.showViews('Factomos');
    await workbench.command(`Factomos: ${t('Show Who Owes Me')}`);
    await webview(workbench.page)
      .getByRole('heading', { name: t('Who owes me') })
      .waitFor();
    await take('owed');
  });
});
