import { expect, test } from 'vitest';
import { calledActions } from '../src/calls.ts';
import { useVsCode } from '../src/test-environment.ts';
import { authorise, openPopup } from '../src/popup.ts';
import { pasteCredentials, showPending } from '../src/sign-in.ts';

const startEnvironment = useVsCode();

test('signs in through the popup of Factomos', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench } = environment;
  await authorise(await openPopup(environment));
  await workbench.asked('Name of the company');
  await workbench.type('Atelier Lumière');
  await showPending(workbench);
  expect(calledActions(sandbox)).toEqual(['listInvoice']);
});

test('explains a secret of the wrong length and a wrong secret, and stores neither', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench } = environment;
  await workbench.command('Factomos: Sign In');
  await workbench.pick('Paste Key and Secret');
  await workbench.asked('(1/2)');
  await workbench.type(sandbox.token);
  await workbench.asked('(2/2)');
  await workbench.type('too-short');
  await workbench.leave('A secret has exactly 16 characters; this one has 9.');
  await workbench.command('Factomos: Sign In');
  await workbench.pick('Paste Key and Secret');
  await pasteCredentials(workbench, { token: sandbox.token, secret: 'made-up-secret-1' });
  const notice = workbench.notification('The response cannot be decrypted with this secret.');
  await notice.waitFor();
  expect(await notice.innerText()).not.toContain('made-up-secret-1');
  await workbench.showViews('Factomos');
  await workbench.pane('Invoices').getByText('Try with a Sandbox').waitFor();
});
