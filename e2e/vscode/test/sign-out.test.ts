import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { until } from '@tools/process/until';
import { calledActions } from '../src/calls.ts';
import { useVsCode } from '../src/test-environment.ts';
import { showInvoices } from '../src/sign-in.ts';

const startEnvironment = useVsCode();

test('deletes key, secret and cached data at sign-out, also for the next window', async () => {
  const environment = await startEnvironment();
  const { sandbox, server, workbench } = environment;
  const kept = (): string[] => (existsSync(server.globalStorage) ? readdirSync(server.globalStorage) : []);
  await showInvoices(environment);
  await until(() => kept().length > 0, { what: 'the invoices to be written' });
  await workbench.command('Factomos: Sign Out…');
  await workbench.dialog.getByText('Sign out of “Atelier Lumière”?').waitFor();
  await workbench.answer('Sign Out');
  const welcome = workbench.pane('Invoices').getByText('Try with a Sandbox');
  await welcome.waitFor();
  await until(() => kept().length === 0, { what: 'the invoices to be deleted' });
  expect(await workbench.rows('Invoices')).toEqual([]);

  const next = await environment.reopen();
  await next.showViews('Factomos');
  await next.pane('Invoices').getByText('Try with a Sandbox').waitFor();
  expect(calledActions(sandbox)).toEqual(['listInvoice']);
});
