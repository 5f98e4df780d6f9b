import { expect, inject, it } from 'vitest';
import { callsOf } from '../src/calls.ts';
import { makePlace } from '../src/place.ts';
import { signInByPaste } from '../src/sign-in.ts';

const vsix = inject('vsix');

it('says that no calls are left and when they come back, and keeps what it has', { retry: 1 }, async () => {
  const place = await makePlace({ vsix });
  const { sandbox, workbench } = place;
  await signInByPaste(workbench, sandbox);
  await workbench.showViews('Factomos');
  await workbench.expand('Invoices', /^Pending/);
  await workbench.row('Invoices', /^Invoice F\d{8}/).waitFor();
  sandbox.quota.setDailyLimit(1);
  await workbench.row('Invoices', /^Overdue/).click();
  await workbench.notification('No calls are left today').waitFor();
  await workbench.row('Invoices', /^Invoice F\d{8}/).waitFor();
  await workbench.status('≤ 0').waitFor();
  // The one that was refused is in the journal too; it was not sent again.
  expect(callsOf(sandbox, 'listInvoice')).toBe(2);
});

it('says that Factomos cannot be reached, and shows what it has', { retry: 1 }, async () => {
  const place = await makePlace({ vsix });
  const { sandbox, workbench } = place;
  await signInByPaste(workbench, sandbox);
  await workbench.showViews('Factomos');
  await workbench.expand('Invoices', /^Pending/);
  await workbench.row('Invoices', /^Invoice F\d{8}/).waitFor();
  await sandbox.close();
  await workbench.row('Invoices', /^Overdue/).click();
  const notice = workbench.notification('Factomos cannot be reached. Nothing was changed.');
  await notice.waitFor();
  await notice.getByRole('button', { name: 'Try Again' }).waitFor();
  await workbench.row('Invoices', /^Invoice F\d{8}/).waitFor();
});

it('says that a maintenance page came instead of data', { retry: 1 }, async () => {
  const place = await makePlace({ vsix });
  const { sandbox, workbench } = place;
  await signInByPaste(workbench, sandbox);
  await workbench.showViews('Factomos');
  await workbench.expand('Invoices', /^Pending/);
  sandbox.faults.add({ kind: 'status', status: 503 }, { times: null });
  await workbench.row('Invoices', /^Overdue/).click();
  await workbench.notification('answered with a web page (HTTP 503)').waitFor();
});
