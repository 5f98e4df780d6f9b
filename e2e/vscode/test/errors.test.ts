import { expect, test } from 'vitest';
import { callsOf } from '../src/calls.ts';
import { type TestEnvironment, useVsCode } from '../src/test-environment.ts';
import { invoice, showInvoices } from '../src/sign-in.ts';

const startEnvironment = useVsCode();

/** Waits until the view says this and lists the loaded invoices, without a notification. */
async function says({ workbench }: TestEnvironment, message: string, remedy: string): Promise<void> {
  await workbench.pane('Invoices').getByText(message).waitFor();
  await workbench.row('Invoices', remedy).waitFor();
  await workbench.row('Invoices', invoice).waitFor();
  expect(await workbench.page.locator('.notification-toast').count()).toBe(0);
}

test('reports an exhausted quota and when it resets, and keeps the loaded data', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench } = environment;
  await showInvoices(environment);
  sandbox.quota.setDailyLimit(1);
  await workbench.row('Invoices', /^Overdue/).click();
  await says(environment, 'No calls are left today. The quota resets at', 'Show Today’s Calls');
  await workbench.status('≤ 0').waitFor();
  // The rejected call is in the journal too; it was not retried.
  expect(callsOf(sandbox, 'listInvoice')).toBe(2);
});

test('reports that Factomos is unreachable and shows the loaded data, until a call succeeds', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench } = environment;
  await showInvoices(environment);
  sandbox.faults.add({ kind: 'reset-before' }, { times: null });
  await workbench.row('Invoices', /^Overdue/).click();
  await says(environment, 'Factomos cannot be reached.', 'Try Again: 1 call');
  sandbox.faults.clear();
  sandbox.faults.add({ kind: 'status', status: 503 });
  await workbench.row('Invoices', 'Try Again: 1 call').click();
  await says(environment, 'Factomos cannot be reached.', 'Try Again: 1 call');
  await workbench.row('Invoices', 'Try Again: 1 call').click();
  await workbench.row('Invoices', 'Try Again: 1 call').waitFor({ state: 'hidden' });
  await workbench.pane('Invoices').getByText('Read just now.', { exact: true }).waitFor();
  expect(await workbench.pane('Invoices').getByText('cannot be reached').count()).toBe(0);
  expect(await workbench.page.locator('.notification-toast').count()).toBe(0);
});

test('reports that Factomos has stopped', async () => {
  const environment = await startEnvironment();
  await showInvoices(environment);
  await environment.sandbox.close();
  await environment.workbench.row('Invoices', /^Overdue/).click();
  await says(environment, 'Factomos cannot be reached.', 'Try Again: 1 call');
});
