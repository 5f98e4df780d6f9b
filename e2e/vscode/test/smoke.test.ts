import { expect, test } from 'vitest';
import { callsOf } from '../src/calls.ts';
import { blockOf, draftOf, writeDraft } from '../src/draft.ts';
import { showInvoices } from '../src/sign-in.ts';
import { useVsCode } from '../src/test-environment.ts';
import { webview } from '../src/webview.ts';

const startEnvironment = useVsCode();

/** What `node e2e/vscode/smoke.ts` also runs on older versions of VS Code. */
test('signs in, lists, opens a document, creates one from a draft and sends it', async () => {
  const name = 'website.invoice.json';
  const environment = await startEnvironment({
    fill: (place) => {
      writeDraft(place, name, draftOf(450.5));
    },
  });
  const { sandbox, workbench, workspace } = environment;
  await showInvoices(environment);
  await workbench.row('Invoices', /^Invoice F\d{8}/).click();
  await webview(workbench.page).getByRole('heading', { level: 1 }).waitFor();

  await workbench.openFile(name);
  await workbench.clickLens('Read Prices and VAT Rates');
  await workbench.clickLens('Create in Factomos');
  await workbench.answer('Create');
  await workbench.lens(/Created: F\d{8}/).waitFor();
  const number = String(blockOf(`${workspace}/${name}`)?.number);
  await workbench.clickLens('Send…');
  await workbench.asked('(1/2)');
  await workbench.pick('Enter an Address');
  await workbench.type('compta@example.test');
  await workbench.asked('(2/2)');
  await workbench.pick('Own Choice');
  await workbench.dialog.getByText(`Send ${number} to compta@example.test?`).waitFor();
  await workbench.answer('Send');
  await workbench.notification(`${number} was sent to compta@example.test`).waitFor();
  expect(callsOf(sandbox, 'createInvoice')).toBe(1);
  expect(callsOf(sandbox, 'sendInvoice')).toBe(1);
});
