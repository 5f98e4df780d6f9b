import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { until } from '@tools/process/until';
import { callsOf } from '../src/calls.ts';
import { clientOf } from '../src/client.ts';
import { blockOf, draftOf, stateOf, writeDraft } from '../src/draft.ts';
import { type TestEnvironment, useVsCode } from '../src/test-environment.ts';
import { signInByPaste } from '../src/sign-in.ts';

const startEnvironment = useVsCode();
const name = 'website.invoice.json';

/** Signs in, opens the draft and reads the prices of its services. */
async function openDraft(environment: TestEnvironment): Promise<string> {
  const { sandbox, workbench } = environment;
  const file = writeDraft(environment, name, draftOf(450.5));
  await signInByPaste(workbench, sandbox);
  await workbench.openFile(name);
  await workbench.lens('Create in Factomos').waitFor();
  await workbench.clickLens('Read Prices and VAT Rates');
  await workbench.lens(/1,?081\.20/).waitFor();
  return file;
}

test('creates an invoice from a file once and writes its number into the file', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench } = environment;
  const file = await openDraft(environment);
  await workbench.clickLens('Create in Factomos');
  await workbench.dialog.getByText('cannot be deleted').waitFor();
  expect(blockOf(file)).toBeUndefined();
  await workbench.answer('Create');
  await workbench.lens(/Created: F\d{8}/).waitFor();
  expect(callsOf(sandbox, 'createInvoice')).toBe(1);

  const { invoices } = await clientOf(sandbox).listInvoice({ invoice_status: 'pending' });
  const made = invoices.find(({ figures_total_withoutvat }) => figures_total_withoutvat === 901);
  expect(blockOf(file)).toMatchObject({
    state: 'created',
    number: made?.invoice_formated_number,
    id: made?.id,
  });

  await workbench.command('Factomos: Create in Factomos…');
  const number = made?.invoice_formated_number ?? '';
  await workbench.notification(`${name} was already created: ${number}`).waitFor();
  expect(callsOf(sandbox, 'createInvoice')).toBe(1);
});

test('marks a file as unknown when the response was lost, until it is resolved', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench } = environment;
  const file = await openDraft(environment);
  sandbox.faults.add({ kind: 'reset-after' }, { action: 'createInvoice' });
  await workbench.clickLens('Create in Factomos');
  await workbench.answer('Create');
  await workbench.lens('Response lost').waitFor();
  await until(() => Promise.resolve(stateOf(file) === 'unknown'), { what: 'the file to say so' });
  expect(await workbench.lens('Create in Factomos').count()).toBe(0);

  await workbench.clickLens('Look for It');
  await workbench.pick(/F\d{8}/);
  await workbench.lens(/Created: F\d{8}/).waitFor();
  expect(stateOf(file)).toBe('created');
  expect(callsOf(sandbox, 'createInvoice')).toBe(1);
});

test('creates an estimate draft and creates the estimate from it once', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench, workspace } = environment;
  await signInByPaste(workbench, sandbox);
  await workbench.command('Factomos: New Estimate Draft File…');
  await workbench.accept('/workspace/draft.estimate.json');
  const file = join(workspace, 'draft.estimate.json');
  await until(() => existsSync(file), { what: 'the file to be written' });
  await workbench.lens(/Fix first/).waitFor();

  // Changes the file on disk while it is open, like another program.
  writeDraft(environment, 'draft.estimate.json', draftOf(120));
  await workbench.clickLens('Create in Factomos');
  await workbench.dialog.getByText('It gets a number at once').waitFor();
  await workbench.answer('Create');
  await workbench.lens(/Created: D\d{8}/).waitFor();
  expect(callsOf(sandbox, 'createEstimate')).toBe(1);
  const { id, number } = blockOf(file) ?? {};
  const { estimate } = await clientOf(sandbox).getEstimate({ estimate_id: String(id) });
  expect(estimate).toMatchObject({ estimate_formated_number: number, figures_total_withoutvat: 240 });
  await workbench.showViews('Factomos');
  await workbench.row('Estimates', new RegExp(String(number))).waitFor();
});
