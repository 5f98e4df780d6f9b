import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { UserError } from '../../src/domain/user-error.ts';
import { DraftFolder, goodDraft } from './draft-folder.ts';
import { CANCEL } from '../fake/ui.ts';
import { said } from '../support/said.ts';
import { start, ui, type Started } from '../support/start.ts';

let started: Started;
let folder: DraftFolder;

beforeEach(async () => {
  started = await start();
  folder = new DraftFolder();
});

const created = () => started.sandbox.journal.count({ action: 'createInvoice' });

/** A draft whose answer was lost. */
async function lostDraft() {
  const uri = folder.write('a.invoice.json', goodDraft());
  started.sandbox.faults.add({ kind: 'reset-after' }, { action: 'createInvoice' });
  await started.run('createDraft', uri, 'Create');
  return { uri, guard: (await started.session()).guard };
}

test('a file that was written before VS Code was killed resolves what the guard did not learn', async () => {
  const { uri, guard } = await lostDraft();
  vi.spyOn(guard, 'forget').mockImplementationOnce(() => {
    throw new UserError('killed');
  });
  await started.run('lookForDraft', uri, '$(note) F');
  ui.reset();
  const { number } = folder.read(uri).factomos ?? {};
  expect(guard.unknown()).toHaveLength(1);
  await started.run('resolveUnknown', undefined, 'a.invoice.json');
  await said(`It was created: ${String(number)}`);
  expect(guard.unknown()).toEqual([]);
});

test('a lost document is found after the file of another one took its place, which stays as it is', async () => {
  const other = folder.write('b.invoice.json', goodDraft({ objet: 'Other', invoice_date: '2020-01-01' }));
  await started.run('createDraft', other, 'Create');
  const { uri, guard } = await lostDraft();
  folder.write('a.invoice.json', folder.read(other));
  const before = folder.read(uri);
  await started.run('resolveUnknown', undefined, 'a.invoice.json', '$(note) F');
  expect(guard.unknown()).toEqual([]);
  expect(folder.read(uri)).toEqual(before);
  expect(created()).toBe(2);
});

test('nothing is created while the record of what was created cannot be read', async () => {
  const uri = folder.write('a.invoice.json', goodDraft());
  await started.run('createDraft', uri, 'Create');
  folder.write('a.invoice.json', goodDraft());
  const { company } = await started.session();
  const records = join(started.profile.folder, 'storage', company.id, 'created');
  for (const name of readdirSync(records)) writeFileSync(join(records, name), '{"key":');
  await started.run('createDraft', uri);
  await said(/^The record .+\.json cannot be read, so it is not known whether this was created before/);
  expect(created()).toBe(1);
});

test('a document whose number Factomos leaves empty is called by its id', async () => {
  started.sandbox.quirks.set({ missingFields: 'empty' });
  const uri = folder.write('a.invoice.json', goodDraft());
  await started.run('createDraft', uri, 'Create');
  await said(/^The invoice #\d+ was created\.$/);
  expect(folder.read(uri).factomos?.number).toMatch(/^#\d+$/);
  started.sandbox.quirks.set({ missingFields: 'none' });
  folder.write('a.invoice.json', goodDraft({ objet: 'changed' }));
  await started.run('createDraft', uri, CANCEL);
  expect(created()).toBe(1);
});

test('the number is told to be noted where neither the file nor the record can be written', async () => {
  const uri = folder.write('a.invoice.json', goodDraft());
  const session = await started.session();
  vi.spyOn(session.guard, 'isRecorded').mockReturnValue(false);
  vi.spyOn(session.created, 'record').mockImplementation(() => {
    throw new Error('No space left');
  });
  await started.run('createDraft', uri, 'Create');
  await said(
    /^F\d+ was created, but neither a\.invoice\.json nor the record on this machine could be written\. Note/,
  );
});
