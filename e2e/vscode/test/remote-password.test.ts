import { expect, test } from 'vitest';
import { calledActions } from '../src/calls.ts';
import { useVsCode } from '../src/test-environment.ts';
import { authorise, openPopupElsewhere } from '../src/popup.ts';
import { pasteCredentials, showPending } from '../src/sign-in.ts';

const startEnvironment = useVsCode({ host: 'vscode.example.test', password: 'made-up-password' });

test('asks for key and secret when the server rejects requests from other sites', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench } = environment;
  const popup = await openPopupElsewhere(environment);
  const answered = popup.waitForResponse((response) =>
    /^\/proxy\/\d+\/factomos\//.test(new URL(response.url()).pathname),
  );
  await authorise(popup);
  expect((await answered).status()).toBe(401);
  const offer = workbench.notification('You can also paste your key and secret');
  await offer.waitFor({ timeout: 90_000 });
  await offer.getByRole('button', { name: 'Paste Key and Secret' }).click();
  await pasteCredentials(workbench, sandbox);
  await showPending(workbench);
  expect(calledActions(sandbox)).toEqual(['listInvoice']);
});
