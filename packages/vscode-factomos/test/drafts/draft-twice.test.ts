import { copyFileSync, renameSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { Uri } from 'vscode';
import { readyDraft } from '../../src/features/drafts/create/ready-draft.ts';
import { writeDraft } from '../../src/features/drafts/create/write-draft.ts';
import { DraftFolder, goodDraft } from './draft-folder.ts';
import { host, openFile } from '../fake/host.ts';
import { lensTitles } from './editor.ts';
import { CANCEL } from '../fake/ui.ts';
import { said } from '../support/said.ts';
import { start, ui, type Started } from '../support/start.ts';

let started: Started;
let folder: DraftFolder;

beforeEach(async () => {
  started = await start();
  folder = new DraftFolder();
});

const created = (action = 'createInvoice') => started.sandbox.journal.count({ action });
const ANOTHER = 'Create Another Invoice…';
/** The last question; its options start with the default button. */
const question = () => ui.last('warning');

/** A draft from which one invoice was created. */
async function createdDraft(name = 'a.invoice.json') {
  const uri = folder.write(name, goodDraft());
  await started.run('createDraft', uri, 'Create');
  expect(created()).toBe(1);
  return uri;
}

describe('a draft from which an invoice was created', () => {
  test('shows that invoice after Undo and a changed character, and creates nothing with the default button', async () => {
    const uri = await createdDraft();
    const { number } = folder.read(uri).factomos ?? {};
    const document = openFile(uri);
    document.type(JSON.stringify(goodDraft({ objet: 'Site wob' })));
    await started.run('createDraft', uri, `Write ${String(number)} into the File`);
    expect(question().title).toBe(`${String(number)} was already created from a.invoice.json.`);
    expect(question().detail).toContain('Create it only if the client owes both');
    expect(question().options.indexOf(ANOTHER)).toBe(question().options.length - 1);
    expect(folder.read(uri)).toMatchObject({ objet: 'Site wob', factomos: { state: 'created', number } });
    expect(created()).toBe(1);
  });

  test('shows that invoice after a checkout of an old version with other figures', async () => {
    const uri = await createdDraft();
    folder.write('a.invoice.json', goodDraft({ invoice_date: '2020-01-01', lines: [{ title: 'Only' }] }));
    await started.run('createDraft', uri, CANCEL);
    expect(question().title).toMatch(/^F\d+ was already created from a\.invoice\.json\.$/);
    expect(created()).toBe(1);
  });

  test('shows that invoice in the next window too', async () => {
    const uri = await createdDraft();
    folder.write('a.invoice.json', goodDraft({ objet: 'changed' }));
    const again = await started.restart();
    await again.run('createDraft', uri, CANCEL);
    expect(question().title).toMatch(/^F\d+ was already created from/);
    expect(created()).toBe(1);
  });

  test('creates another one only after an explicit choice and the usual confirmation', async () => {
    const uri = await createdDraft();
    folder.write('a.invoice.json', goodDraft({ objet: 'changed' }));
    await started.run('createDraft', uri, ANOTHER, CANCEL);
    expect(created()).toBe(1);
    expect(question().detail).toMatch(
      /^Warning: F\d+ was already created from a\.invoice\.json\. This creates/,
    );
    await started.run('createDraft', uri, ANOTHER, 'Create');
    expect(created()).toBe(2);
  });

  test('has a code lens that says so instead of offering to create it', async () => {
    const uri = await createdDraft();
    const document = openFile(folder.write('a.invoice.json', goodDraft({ objet: 'changed' })));
    const titles = await lensTitles(document);
    expect(titles.slice(-3)).toEqual([
      expect.stringMatching(/^\$\(history\) F\d+ was already created from a\.invoice\.json\.$/),
      '$(link-external) Open Its Page',
      '$(add) Create Another…',
    ]);
    expect(uri.path).toBe(document.uri.path);
  });

  test('is recognised under its new name when the file or its folder was renamed', async () => {
    const uri = await createdDraft();
    const to = Uri.file(`${folder.path}/b.invoice.json`);
    renameSync(uri.fsPath, to.fsPath);
    host.renaming.fire({ files: [{ oldUri: uri, newUri: folder.uri.with({ path: to.path }) }] });
    folder.write('b.invoice.json', goodDraft({ objet: 'changed' }));
    await expect
      .poll(async () => (await started.session()).created.ofFile(to.toString())?.number)
      .toMatch(/^F\d+$/);
    await started.run('createDraft', to, CANCEL);
    expect(question().title).toMatch(/^F\d+ was already created from b\.invoice\.json\.$/);
    const moved = new DraftFolder();
    host.renaming.fire({ files: [{ oldUri: folder.uri, newUri: moved.uri }] });
    const file = moved.write('b.invoice.json', goodDraft({ objet: 'changed' }));
    await expect
      .poll(async () => (await started.session()).created.ofFile(file.toString())?.number)
      .toMatch(/^F\d+$/);
    await started.run('createDraft', file, CANCEL);
    expect(created()).toBe(1);
  });

  test('is recognised in an earlier copy, also with a changed subject', async () => {
    const copy = folder.write('copy.invoice.json', goodDraft());
    await createdDraft();
    await started.run('createDraft', copy, CANCEL);
    expect(question().title).toMatch(/^F\d+ was already created from the same content\.$/);
    folder.write('copy.invoice.json', goodDraft({ objet: 'changed' }));
    await started.run('createDraft', copy, CANCEL);
    expect(question().title).toMatch(/^F\d+ already has the same client, date and total without VAT\.$/);
    expect(created()).toBe(1);
  });

  test('cannot be created from a copy that contains its number', async () => {
    const uri = await createdDraft();
    const copy = Uri.file(`${folder.path}/copy.invoice.json`);
    copyFileSync(uri.fsPath, copy.fsPath);
    await started.run('createDraft', copy);
    await said(/^copy\.invoice\.json was already created: F\d+$/);
  });

  test('is left out when its folder is created', async () => {
    await createdDraft();
    folder.write('a.invoice.json', goodDraft({ objet: 'changed' }));
    await started.run('createDrafts', folder.uri);
    await said(/^Created: 0\. Failed: 0\. Unknown: 0\. Left out: 1\.$/);
    expect(created()).toBe(1);
  });

  test('is forgotten when the user creates a new draft under the same name', async () => {
    const uri = await createdDraft();
    const other = Uri.file(`${folder.path}/b.invoice.json`);
    renameSync(uri.fsPath, other.fsPath);
    await started.run('newInvoiceDraft', folder.uri, uri.path);
    expect((await started.session()).created.ofFile(uri.toString())).toBeUndefined();
  });
});

test('an earlier estimate is shown like an invoice', async () => {
  const uri = folder.write('a.estimate.json', goodDraft());
  await started.run('createDraft', uri, 'Create');
  folder.write('a.estimate.json', goodDraft({ objet: 'changed' }));
  await started.run('createDraft', uri, CANCEL);
  expect(question().options.at(-1)).toBe('Create Another Estimate…');
  expect(created('createEstimate')).toBe(1);
});

test('a copy of a draft whose response was lost is not created before the user resolves it', async () => {
  const uri = folder.write('a.invoice.json', goodDraft());
  const copy = folder.write('copy.invoice.json', goodDraft());
  started.sandbox.faults.add({ kind: 'reset-after' }, { action: 'createInvoice' });
  await started.run('createDraft', uri, 'Create');
  await started.run('createDraft', copy, CANCEL);
  expect(question().title).toMatch(/^“a\.invoice\.json” has the same content, and its outcome is unknown/);
  expect(question().options[0]).toBe('Resolve Unknown Outcomes…');
  expect(created()).toBe(1);
});

test('two windows cannot create two copies of a draft while both questions are open', async () => {
  const session = await started.session();
  const [one, copy] = ['a.invoice.json', 'copy.invoice.json'].map((name) =>
    Uri.file(folder.write(name, goodDraft()).path),
  );
  if (one === undefined || copy === undefined) throw new Error('no files');
  const [first, second] = [await readyDraft(session, one), await readyDraft(session, copy)];
  await writeDraft(session, first);
  await expect(writeDraft(session, second)).rejects.toThrow('Another document was created in the meantime');
  expect(created()).toBe(1);
});

test('the wizard shows an invoice with the same client, date and total that a draft created', async () => {
  await createdDraft();
  const client = ['Client by ID', '19'] as const;
  const line = ['Service by ID', '19', '2', '100.5', ''] as const;
  await started.run('newInvoice', undefined, ...client, ...line, 'Create the Invoice', CANCEL, CANCEL);
  const asked = ui.shown.findLast(({ modal }) => modal);
  expect(asked?.title).toMatch(/^F\d+ already has the same client, date and total without VAT\.$/);
  expect(created()).toBe(1);
});

test('asks about a lost invoice of the same client when its ID has leading zeros', async () => {
  started.sandbox.faults.add({ kind: 'reset-after' }, { action: 'createInvoice' });
  const lost = folder.write('lost.invoice.json', goodDraft({ client_id: '0019' }));
  await started.run('createDraft', lost, 'Create');
  const other = folder.write('other.invoice.json', goodDraft({ objet: 'Other' }));
  await started.run('createDraft', other, CANCEL);
  expect(question().title).toMatch(/^“lost\.invoice\.json” has the same client, date and total without VAT/);
});
