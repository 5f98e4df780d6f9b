import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { until } from '@tools/process/until';
import { calledActions, callsOf } from '../src/calls.ts';
import { clientOf } from '../src/client.ts';
import { type TestEnvironment, useVsCode } from '../src/test-environment.ts';
import { invoice, showInvoices, signInByPaste } from '../src/sign-in.ts';

const startEnvironment = useVsCode();

const overdue = /^Invoice F\d{8}, .*overdue/;

/** The extension stores data with a delay, and a closed tab does not wait for it. */
async function writtenDown({ server }: Pick<TestEnvironment, 'server'>, status: string): Promise<void> {
  const cwd = server.globalStorage;
  await until(
    () =>
      globSync('*/data.json', { cwd }).some((file) =>
        readFileSync(join(cwd, file), 'utf8').includes(`"${status}":{`),
      ),
    { what: `the invoices of ${status} to be written` },
  );
}

test('shows the unpaid invoices with one call, and with none when VS Code is reopened', async () => {
  const environment = await startEnvironment();
  const { sandbox } = environment;
  let { workbench } = environment;
  await showInvoices(environment);
  await workbench.expand('Invoices', /^Overdue/);
  await workbench.row('Invoices', overdue).waitFor();
  expect(calledActions(sandbox)).toEqual(['listInvoice', 'listInvoice']);

  const before = await workbench.rows('Invoices');
  await writtenDown(environment, 'later');
  workbench = await environment.reopen();
  await workbench.showViews('Factomos');
  await workbench.expand('Invoices', /^Pending, \d/);
  await workbench.expand('Invoices', /^Overdue, \d/);
  await workbench.row('Invoices', overdue).waitFor();
  // Rows below several expanded ones may load later.
  await expect.poll(() => workbench.rows('Invoices'), { timeout: 60_000 }).toEqual(before);
  expect(callsOf(sandbox, 'listInvoice')).toBe(2);
  await workbench.status('≤ 498').waitFor();
});

test('loads further pages with one call each', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench } = environment;
  const client = clientOf(sandbox);
  for (let made = 0; made < 60; made++) {
    await client.createInvoice({ client_id: 19, lines: [{ service_id: 19, quantity: 1, price: 10 + made }] });
  }
  sandbox.journal.clear();
  await signInByPaste(workbench, sandbox);
  await workbench.showViews('Factomos');
  await workbench.expand('Invoices', /^Pending, 50 of/);
  expect(callsOf(sandbox, 'listInvoice')).toBe(1);
  const more = workbench.row('Invoices', /more/i);
  // VS Code renders visible rows only.
  await workbench.row('Invoices', invoice).click();
  await workbench.page.keyboard.press('Escape');
  await workbench.pane('Invoices').locator('.monaco-list').first().focus();
  await workbench.page.keyboard.press('End');
  for (let step = 0; step < 30 && !(await more.isVisible()); step++) {
    await workbench.page.mouse.wheel(0, -120);
    await more.waitFor({ timeout: 500 }).catch(() => undefined);
  }
  await more.click();
  await workbench.row('Invoices', /^Pending, 6\d · /).waitFor();
  expect(callsOf(sandbox, 'listInvoice')).toBe(2);
});
