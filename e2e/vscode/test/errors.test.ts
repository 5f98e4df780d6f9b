import { expect, test } from 'vitest';
import { callsOf } from '../src/calls.ts';
import { useVsCode } from '../src/test-environment.ts';
import { invoice, showInvoices } from '../src/sign-in.ts';

const startEnvironment = useVsCode();

test('reports an exhausted quota and when it resets, and keeps the loaded data', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench } = environment;
  await showInvoices(environment);
  sandbox.quota.setDailyLimit(1);
  await workbench.row('Invoices', /^Overdue/).click();
  await workbench.notification('No calls are left today').waitFor();
  await workbench.row('Invoices', invoice).waitFor();
  await workbench.status('≤ 0').waitFor();
  // The rejected call is in the journal too; it was not retried.
  expect(callsOf(sandbox, 'listInvoice')).toBe(2);
});

test('reports that Factomos is unreachable and shows the loaded data', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench } = environment;
  await showInvoices(environment);
  await sandbox.close();
  await workbench.row('Invoices', /^Overdue/).click();
  const notice = workbench.notification('Factomos cannot be reached. Nothing was changed.');
  await notice.waitFor();
  await notice.getByRole('button', { name: 'Try Again' }).waitFor();
  await workbench.row('Invoices', invoice).waitFor();
});

test('reports a maintenance page', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench } = environment;
  await showInvoices(environment);
  sandbox.faults.add({ kind: 'status', status: 503 }, { times: null });
  await workbench.row('Invoices', /^Overdue/).click();
  await workbench.notification('sent a web page (HTTP 503)').waitFor();
});
