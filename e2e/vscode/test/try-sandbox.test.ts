import { seedAccounts } from 'factomos-sandbox';
import { expect, test } from 'vitest';
import { listAt, textAt } from '@tools/json';
import { until } from '@tools/process/until';
import { useVsCode } from '../src/test-environment.ts';
import { look } from '../src/picture.ts';
import { PUBLISHED_NAME, publishSandbox } from '../src/published-sandbox.ts';
import { showPending } from '../src/sign-in.ts';

const startEnvironment = useVsCode();
/** The default address of the sandbox in the extension. */
const url = 'http://127.0.0.1:4280';

async function answers(): Promise<boolean> {
  return await fetch(`${url}/_sandbox/state`).then(
    ({ ok }) => ok,
    () => false,
  );
}

test('starts a sandbox in a terminal without an account, and finds it the next time', async () => {
  if (await answers())
    throw new Error(`A sandbox runs at ${url}, the default address. End it: this test starts one.`);
  const { server, workbench, sandbox } = await startEnvironment();
  const started = publishSandbox(server);
  await workbench.showViews('Factomos');
  await workbench.pane('Invoices').getByText('Try with a Sandbox').click();
  await showPending(workbench);
  await look(workbench, 'try-sandbox');
  expect(started()).toEqual([`--yes ${PUBLISHED_NAME} start`]);
  const journal: unknown = await (await fetch(`${url}/_sandbox/journal`)).json();
  expect(listAt(journal).map((entry) => textAt(entry, 'action'))).toEqual(['listInvoice']);
  // The sandbox of the base URL setting is not used.
  expect(sandbox.journal.entries()).toEqual([]);

  await workbench.command('Factomos: Sign Out…');
  await workbench.answer('Sign Out');
  await workbench.pane('Invoices').getByText('Try with a Sandbox').click();
  await showPending(workbench);
  expect(started()).toHaveLength(1);
  expect(await workbench.page.content()).not.toContain(seedAccounts.main.secret);

  await workbench.command('Terminal: Kill All Terminals');
  await until(async () => !(await answers()), { what: 'the sandbox to end with its terminal' });
});
