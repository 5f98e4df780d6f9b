import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { until } from '@tools/process/until';
import { calledActions } from '../src/calls.ts';
import { useVsCode } from '../src/place.ts';
import { showInvoices } from '../src/sign-in.ts';

const makePlace = useVsCode();

test('forgets key, secret and what was read at sign-out, also for the next window', async () => {
  const place = await makePlace();
  const { sandbox, server, workbench } = place;
  const kept = (): string[] => (existsSync(server.globalStorage) ? readdirSync(server.globalStorage) : []);
  await showInvoices(place);
  await until(() => kept().length > 0, { what: 'the invoices to be written' });
  await workbench.command('Factomos: Sign Out…');
  await workbench.dialog.getByText('Sign out of “Atelier Lumière”?').waitFor();
  await workbench.answer('Sign Out');
  const welcome = workbench.pane('Invoices').getByText('Try with a Sandbox');
  await welcome.waitFor();
  await until(() => kept().length === 0, { what: 'the invoices to be deleted' });
  expect(await workbench.rows('Invoices')).toEqual([]);

  const next = await place.reopen();
  await next.showViews('Factomos');
  await next.pane('Invoices').getByText('Try with a Sandbox').waitFor();
  expect(calledActions(sandbox)).toEqual(['listInvoice']);
});
