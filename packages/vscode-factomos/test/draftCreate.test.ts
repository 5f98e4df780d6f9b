import { beforeEach, describe, expect, it } from 'vitest';
import { DraftFolder, goodDraft } from './drafts.ts';
import { eventually } from './eventually.ts';
import { openFile } from './fake/host.ts';
import { CANCEL } from './fake/ui.ts';
import { start, ui, type Started } from './start.ts';

let started: Started;
let folder: DraftFolder;

beforeEach(async () => {
  started = await start();
  folder = new DraftFolder();
});

const made = (action = 'createInvoice') => started.sandbox.journal.entries({ action, limit: 1000 }).length;
const said = (expected: RegExp): Promise<void> =>
  eventually(() => {
    expect(ui.messages.at(-1)).toMatch(expected);
  });

describe('creating a draft', () => {
  it('asks once, costs one call, and the file carries number and link', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    await started.run('createDraft', uri, 'Create');
    expect(started.calls()).toEqual(['createInvoice']);
    const { factomos, ...rest } = folder.read(uri);
    expect(rest).toEqual(goodDraft());
    expect(factomos).toMatchObject({ state: 'created', company: 'ACME' });
    expect(factomos?.number).toMatch(/^F\d+$/);
    expect(factomos?.link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/i\w+$/);
    expect(ui.shown.find(({ modal }) => modal)?.detail).toContain('cannot be deleted, only credited');
    await said(/^The invoice F\d+ was created\.$/);
  });

  it('creates an estimate, which then stands in the view', async () => {
    const uri = folder.write('a.estimate.json', goodDraft());
    await started.run('createDraft', uri, 'Create');
    expect(folder.read(uri).factomos).toMatchObject({ state: 'created' });
    expect((await started.session()).estimates.kept()).toHaveLength(1);
  });

  it('refuses to create it again', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    await started.run('createDraft', uri, 'Create');
    await started.run('createDraft', uri);
    await said(/^a\.invoice\.json was created already: F\d+$/);
    expect(made()).toBe(1);
  });

  it('says before that the same content was created, also from a copy or an old version', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    await started.run('createDraft', uri, 'Create');
    folder.write('a.invoice.json', goodDraft());
    await started.run('createDraft', uri, CANCEL);
    expect(ui.last('warning').detail).toMatch(/^Attention: F\d+ was created from the same content/);
    expect(made()).toBe(1);
  });

  it('changes nothing when the question is closed', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    await started.run('createDraft', uri, CANCEL);
    expect(folder.read(uri)).toEqual(goodDraft());
    expect(started.calls()).toEqual([]);
  });

  it('puts a refused one back to draft, with the reason, and creates it once it is mended', async () => {
    const uri = folder.write('a.invoice.json', goodDraft({ client_id: 999_999 }));
    await started.run('createDraft', uri, 'Create');
    expect(folder.read(uri).factomos).toMatchObject({ state: 'draft' });
    expect(folder.read(uri).factomos?.reason).toContain('Factomos refused: Client not found');
    folder.write('a.invoice.json', { ...folder.read(uri), ...goodDraft() });
    await started.run('createDraft', uri, 'Create');
    expect(folder.read(uri).factomos).toMatchObject({ state: 'created' });
  });

  it('names every problem and calls nothing', async () => {
    const uri = folder.write('a.invoice.json', { client_id: 'x', objett: '', lines: [] });
    await started.run('createDraft', uri);
    await said(/client_id must be an id.*objett is no field.*lines must be a list/);
    expect(started.calls()).toEqual([]);
  });

  it('saves an unsaved editor first, and writes through it', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    const document = openFile(uri);
    document.type(JSON.stringify(goodDraft({ objet: 'Typed' })));
    await started.run('createDraft', uri, 'Create');
    expect(folder.read(uri)).toMatchObject({ objet: 'Typed', factomos: { state: 'created' } });
    expect(document.getText()).toContain('"state": "created"');
    expect(document.isDirty).toBe(false);
  });

  it('sends nothing when the file cannot be marked, and takes the mark back from the editor', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    const document = openFile(uri);
    document.cannotSave = true;
    await started.run('createDraft', uri, 'Create');
    await said(/cannot be marked as being created, so nothing was sent/);
    expect(started.calls()).toEqual([]);
    expect(document.getText()).not.toContain('creating');
  });

  it('sends nothing when the file was changed while the question stood', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    await started.run('createDraft', uri, () => {
      folder.write('a.invoice.json', goodDraft({ objet: 'Other' }));
      return 'Create';
    });
    await said(/was changed meanwhile, so nothing was sent/);
    expect(started.calls()).toEqual([]);
  });

  it('creates one document for a double click', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    await Promise.all([started.run('createDraft', uri, 'Create'), started.run('createDraft', uri)]);
    expect(made()).toBe(1);
  });
});

describe('a lost answer', () => {
  const lose = async (name = 'a.invoice.json') => {
    const uri = folder.write(name, goodDraft());
    started.sandbox.faults.add(
      { kind: 'reset-after' },
      { action: name.includes('invoice') ? 'createInvoice' : 'createEstimate' },
    );
    await started.run('createDraft', uri, 'Create');
    return uri;
  };

  it('leaves the file unknown, and refuses to create it', async () => {
    const uri = await lose();
    expect(folder.read(uri).factomos).toMatchObject({ state: 'unknown' });
    await started.run('createDraft', uri);
    await said(/the answer was lost, so it may have been created/);
    expect(made()).toBe(1);
  });
});
