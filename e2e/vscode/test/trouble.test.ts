import { expect, test } from 'vitest';
import { callsOf } from '../src/calls.ts';
import { useVsCode } from '../src/place.ts';
import { invoice, showInvoices } from '../src/sign-in.ts';

const makePlace = useVsCode();

test('says that no calls are left and when they come back, and keeps what it has', async () => {
  const place = await makePlace();
  const { sandbox, workbench } = place;
  await showInvoices(place);
  sandbox.quota.setDailyLimit(1);
  await workbench.row('Invoices', /^Overdue/).click();
  await workbench.notification('No calls are left today').waitFor();
  await workbench.row('Invoices', invoice).waitFor();
  await workbench.status('≤ 0').waitFor();
  // The one that was refused is in the journal too; it was not sent again.
  expect(callsOf(sandbox, 'listInvoice')).toBe(2);
});

test('says that Factomos cannot be reached, and shows what it has', async () => {
  const place = await makePlace();
  const { sandbox, workbench } = place;
  await showInvoices(place);
  await sandbox.close();
  await workbench.row('Invoices', /^Overdue/).click();
  const notice = workbench.notification('Factomos cannot be reached. Nothing was changed.');
  await notice.waitFor();
  await notice.getByRole('button', { name: 'Try Again' }).waitFor();
  await workbench.row('Invoices', invoice).waitFor();
});

test('says that a maintenance page came instead of data', async () => {
  const place = await makePlace();
  const { sandbox, workbench } = place;
  await showInvoices(place);
  sandbox.faults.add({ kind: 'status', status: 503 }, { times: null });
  await workbench.row('Invoices', /^Overdue/).click();
  await workbench.notification('answered with a web page (HTTP 503)').waitFor();
});
