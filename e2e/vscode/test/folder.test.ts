import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { until } from '@tools/process/until';
import { callsOf } from '../src/calls.ts';
import { clientOf } from '../src/client.ts';
import { blockOf, draftOf, stateOf, writeDraft } from '../src/draft.ts';
import { look } from '../src/picture.ts';
import { type TestEnvironment, useVsCode } from '../src/test-environment.ts';
import { signInByPaste } from '../src/sign-in.ts';
import type { Workbench } from '../src/workbench.ts';

const startEnvironment = useVsCode();

async function placeWithDrafts(
  drafts: Record<string, object>,
): Promise<TestEnvironment & { folder: string }> {
  const environment = await startEnvironment({
    fill: ({ workspace }) => {
      mkdirSync(join(workspace, 'november'));
      for (const [name, draft] of Object.entries(drafts))
        writeDraft({ workspace }, `november/${name}`, draft);
    },
  });
  await signInByPaste(environment.workbench, environment.sandbox);
  return { ...environment, folder: join(environment.workspace, 'november') };
}

async function createAll(workbench: Workbench): Promise<void> {
  await workbench.fileMenu('november', 'Create All Drafts in Folder');
}

/** The number of invoices in the sandbox with each of these net totals. */
async function madeWith(
  { sandbox }: Pick<TestEnvironment, 'sandbox'>,
  totals: readonly number[],
): Promise<number[]> {
  const { invoices } = await clientOf(sandbox).listInvoice({ invoice_status: 'pending' });
  return totals.map(
    (total) => invoices.filter(({ figures_total_withoutvat }) => figures_total_withoutvat === total).length,
  );
}

test('creates a folder of drafts after one confirmation, reports failures, and creates nothing twice', async () => {
  const environment = await placeWithDrafts({
    '1-acme.invoice.json': draftOf(110.1),
    '2-same-again.invoice.json': draftOf(110.1),
    '3-no-client.invoice.json': draftOf(130.3, { client_id: '' }),
    '4-unknown-client.invoice.json': draftOf(140.4, { client_id: '999999' }),
    '5-offer.estimate.json': draftOf(150.5),
  });
  const { sandbox, workbench, folder } = environment;
  await createAll(workbench);
  // The user chooses between two files with the same content.
  await workbench.pick('1-acme.invoice.json');
  await workbench.dialog.getByText('Create 3 documents in Factomos?').waitFor();
  await workbench.dialog.getByText('Invoices: 2. Estimates: 1. Left out: 2.').waitFor();
  await look(workbench, 'folder');
  await workbench.answer('Create');
  await workbench.notification('Created: 2. Failed: 1. Unknown: 0. Left out: 2.').waitFor();
  await workbench.showsRendered(/not created[\s\S]*Client not found/);
  await workbench.showsRendered('It has the same content as 1-acme.invoice.json.');
  await look(workbench, 'folder-summary');
  expect(await madeWith(environment, [220.2])).toEqual([1]);
  expect(callsOf(sandbox, 'createInvoice')).toBe(2);
  expect(callsOf(sandbox, 'createEstimate')).toBe(1);
  expect(stateOf(join(folder, '1-acme.invoice.json'))).toBe('created');
  expect(stateOf(join(folder, '4-unknown-client.invoice.json'))).toBe('draft');
  expect(blockOf(join(folder, '5-offer.estimate.json'))?.number).toMatch(/^D\d{8}$/);

  // The error is fixed, and the folder is created again.
  writeDraft(environment, 'november/4-unknown-client.invoice.json', draftOf(140.4));
  await createAll(workbench);
  await workbench.dialog.getByText('Create 1 document in Factomos?').waitFor();
  await workbench.answer('Create');
  await workbench.notification('Created: 1. Failed: 0. Unknown: 0. Left out: 4.').waitFor();
  expect(await madeWith(environment, [220.2, 280.8])).toEqual([1, 1]);
  expect(callsOf(sandbox, 'createInvoice')).toBe(3);
  expect(callsOf(sandbox, 'createEstimate')).toBe(1);
});

test('stops between two drafts when cancelled', async () => {
  const prices = [1, 2, 3, 4, 5, 6].map((number) => number * 11);
  const environment = await placeWithDrafts(
    Object.fromEntries(prices.map((price, index) => [`${index + 1}.invoice.json`, draftOf(price)])),
  );
  const { sandbox, workbench, folder } = environment;
  sandbox.faults.add(
    { kind: 'delay', milliseconds: 4000, after: true },
    { action: 'createInvoice', times: null },
  );
  await createAll(workbench);
  await workbench.answer('Create');
  const progress = workbench.notification('Creating in Factomos');
  await progress.getByText(/\d\.invoice\.json/).waitFor();
  await look(workbench, 'folder-progress');
  await progress.getByRole('button', { name: 'Cancel' }).click();
  await workbench.notification(/Created: \d\. Failed: 0\. Unknown: 0\. Left out: \d\./).waitFor();
  await workbench.showsRendered('Cancelled before this file.');

  const states = prices.map((_, index) => stateOf(join(folder, `${index + 1}.invoice.json`)));
  const created = states.filter((state) => state === 'created').length;
  expect(created).toBeGreaterThan(0);
  expect(created).toBeLessThan(prices.length);
  // The documents were created in order, the files record that, and the others were not started.
  expect(states).toEqual(prices.map((_, index) => (index < created ? 'created' : undefined)));
  expect(
    await madeWith(
      environment,
      prices.map((price) => 2 * price),
    ),
  ).toEqual(prices.map((_, index) => (index < created ? 1 : 0)));
});

test('continues after VS Code was killed, and creates nothing twice', async () => {
  const environment = await placeWithDrafts({
    '1-offer.estimate.json': draftOf(210.1),
    '2-acme.invoice.json': draftOf(220.2),
    '3-acme.invoice.json': draftOf(230.3),
  });
  const { sandbox, server, folder } = environment;
  const second = join(folder, '2-acme.invoice.json');
  // The invoice is created, and its response is still pending when VS Code is killed.
  sandbox.faults.add({ kind: 'delay', milliseconds: 600_000, after: true }, { action: 'createInvoice' });
  await createAll(environment.workbench);
  await environment.workbench.answer('Create');
  await until(async () => (await madeWith(environment, [440.4]))[0] === 1, {
    what: 'the invoice to be created',
  });
  expect(stateOf(second)).toBe('creating');
  await server.crash();
  expect(stateOf(join(folder, '1-offer.estimate.json'))).toBe('created');
  expect(stateOf(second)).toBe('creating');
  expect(stateOf(join(folder, '3-acme.invoice.json'))).toBeUndefined();

  const workbench = await environment.reopen();
  await workbench.status(/≤ \d/).waitFor();
  await createAll(workbench);
  await workbench.dialog.getByText('Create 1 document in Factomos?').waitFor();
  await workbench.dialog.getByText('Left out: 2.').waitFor();
  await workbench.answer('Create');
  await workbench.notification('Created: 1. Failed: 0. Unknown: 0. Left out: 2.').waitFor();
  await workbench.showsRendered('was lost, so it may have been created');
  expect(await madeWith(environment, [440.4, 460.6])).toEqual([1, 1]);

  await workbench.openFile('2-acme.invoice.json');
  await workbench.clickLens('Look for It');
  await workbench.pick(/F\d{8}/);
  await workbench.lens(/Created: F\d{8}/).waitFor();
  await until(() => stateOf(second) === 'created', { what: 'the file to say so' });
  expect(await madeWith(environment, [440.4, 460.6])).toEqual([1, 1]);
  expect(callsOf(sandbox, 'createInvoice')).toBe(2);
  expect(callsOf(sandbox, 'createEstimate')).toBe(1);
});
