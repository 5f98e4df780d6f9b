import { expect, test } from 'vitest';
import { calledActions } from '../src/calls.ts';
import { useVsCode } from '../src/test-environment.ts';
import { authorise, openPopupElsewhere } from '../src/popup.ts';
import { showPending } from '../src/sign-in.ts';

/** VS Code runs on another machine than the browser: the callback of Factomos goes through the server. */
const startEnvironment = useVsCode({ host: 'vscode.example.test' });

test('signs in through the popup when VS Code is served by another machine', async () => {
  const environment = await startEnvironment();
  const { sandbox, server, workbench } = environment;
  const popup = await openPopupElsewhere(environment);
  const callback = new URL(popup.url()).searchParams.get('app_callback') ?? '';
  expect(callback).toMatch(
    new RegExp(`^http://vscode\\.example\\.test:${server.port}/proxy/\\d+/factomos/[\\w-]{32}$`),
  );
  await authorise(popup);
  await workbench.asked('Name of the company');
  await workbench.type('Atelier Lumière');
  await showPending(workbench);
  expect(calledActions(sandbox)).toEqual(['listInvoice']);
});
