import { expect, test } from 'vitest';
import { callsOf } from '../src/calls.ts';
import { blockOf, draftOf, writeDraft } from '../src/draft.ts';
import { confirmEmail, enterEmail } from '../src/send.ts';
import { showInvoices } from '../src/sign-in.ts';
import { useVsCode } from '../src/test-environment.ts';
import { webview } from '../src/webview.ts';

// `pnpm e2e:vscode-versions` runs this file on older versions of VS Code.
const startEnvironment = useVsCode();

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

  await workbench.openFromExplorer(name);
  await workbench.clickLens('Read Prices and VAT Rates');
  await workbench.clickLens('Create in Factomos');
  await workbench.answer('Create');
  await workbench.lens(/Created: F\d{8}/).waitFor();
  const number = String(blockOf(`${workspace}/${name}`)?.number);
  await workbench.clickLens('Send…');
  await enterEmail(environment);
  await confirmEmail(environment, number);
  expect(callsOf(sandbox, 'createInvoice')).toBe(1);
});

test('gets the key back from Factomos at the address that VS Code gives to the browser', async () => {
  const factomos = 'https://factomos.invalid';
  const environment = await startEnvironment({ settings: { 'factomos.baseUrl': factomos } });
  const { context, sandbox, workbench } = environment;
  // Factomos's page, which posts the key to the callback.
  await context.route(`${factomos}/**`, async (route) => {
    const callback = new URL(route.request().url()).searchParams.get('app_callback') ?? '';
    const fields = `<input name="api_key" value="${sandbox.token}"><input name="api_secret" value="${sandbox.secret}">`;
    const body = `<form method="post" action="${callback}">${fields}<button>Authorise</button></form>`;
    await route.fulfill({ contentType: 'text/html', body });
  });
  await workbench.command('Factomos: Sign In');
  const popped = context.waitForEvent('page');
  await workbench.pick('Authorise in the Browser');
  // VS Code usually asks before it opens a page of the internet, and sometimes opens it at once.
  const open = workbench.dialog.getByRole('button', { name: 'Open' });
  await Promise.race([open.waitFor(), popped]);
  if (await open.isVisible()) await open.click();
  await (await popped).getByRole('button', { name: 'Authorise' }).click();
  await workbench.asked('Name of the company');
});
