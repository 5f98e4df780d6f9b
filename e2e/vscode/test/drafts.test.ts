import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { until } from '../../../scripts/lib/until.ts';
import { callsOf } from '../src/calls.ts';
import { clientOf } from '../src/client.ts';
import { picture } from '../src/picture.ts';
import { makePlace, type Place } from '../src/place.ts';
import { signInByPaste } from '../src/sign-in.ts';

const vsix = inject('vsix');
const name = 'website.invoice.json';
const draft = {
  client_id: '19',
  objet: 'Site web, novembre',
  lines: [{ title: 'Développement' }, { service_id: '19', quantity: 2, price: 450.5 }],
};

async function openDraft({ sandbox, server, workbench }: Place): Promise<string> {
  const file = join(server.workspace, name);
  writeFileSync(file, `${JSON.stringify(draft, undefined, 2)}\n`);
  await signInByPaste(workbench, sandbox);
  await workbench.openFile(name);
  await workbench.lens('Create in Factomos').waitFor();
  return file;
}

/** What the file says became of it. */
function blockOf(file: string): unknown {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof content === 'object' && content !== null ? Reflect.get(content, 'factomos') : undefined;
}

function stateOf(file: string): unknown {
  const block = blockOf(file);
  return typeof block === 'object' && block !== null ? Reflect.get(block, 'state') : undefined;
}

it('creates an invoice from a file once, and writes its number into the file', { retry: 1 }, async () => {
  const place = await makePlace({ vsix });
  const { sandbox, workbench } = place;
  const file = await openDraft(place);
  await workbench.clickLens('Read Prices and VAT Rates');
  await workbench.lens(/1,?081\.20/).waitFor();
  await picture(workbench, 'draft');
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
  await workbench.notification(made?.invoice_formated_number ?? 'its number').waitFor();
  expect(callsOf(sandbox, 'createInvoice')).toBe(1);
});

it('leaves a file unknown when the answer was lost, until somebody looked for it', { retry: 1 }, async () => {
  const place = await makePlace({ vsix });
  const { sandbox, workbench } = place;
  const file = await openDraft(place);
  await workbench.clickLens('Read Prices and VAT Rates');
  await workbench.lens(/1,?081\.20/).waitFor();
  sandbox.faults.add({ kind: 'reset-after' }, { action: 'createInvoice' });
  await workbench.clickLens('Create in Factomos');
  await workbench.answer('Create');
  await workbench.lens('The answer was lost').waitFor();
  await until(() => Promise.resolve(stateOf(file) === 'unknown'), { what: 'the file to say so' });
  expect(await workbench.lens('Create in Factomos').count()).toBe(0);

  await workbench.clickLens('Look for It');
  await workbench.pick(/F\d{8}/);
  await workbench.lens(/Created: F\d{8}/).waitFor();
  expect(stateOf(file)).toBe('created');
  expect(callsOf(sandbox, 'createInvoice')).toBe(1);
});
