import { mkdirSync, rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Uri } from 'vscode';
import { readyDraft } from '../../src/features/drafts/create/ready-draft.ts';
import { writeDraft } from '../../src/features/drafts/create/write-draft.ts';
import { DraftFolder, goodDraft } from './draft-folder.ts';
import { openFile, workspace } from '../fake/host.ts';
import { CANCEL } from '../fake/ui.ts';
import { said } from '../support/said.ts';
import { start, ui, type Started } from '../support/start.ts';

let started: Started;
let folder: DraftFolder;

beforeEach(async () => {
  started = await start();
  folder = new DraftFolder();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const made = (action = 'createInvoice') => started.sandbox.journal.count({ action });

/** Simulates a full disk, until the returned function is called. */
function refuseWrites({ fsPath }: { fsPath: string }): () => void {
  // A folder in place of the temporary file.
  const blocked = `${fsPath}.${process.pid}.tmp`;
  mkdirSync(blocked);
  const spy = vi.spyOn(workspace.fs, 'writeFile').mockRejectedValue(new Error('No space left'));
  return () => {
    rmSync(blocked, { recursive: true });
    spy.mockRestore();
  };
}

describe('creating a draft', () => {
  test('asks once, makes one call, and writes number and link to the file', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    await started.run('createDraft', uri, 'Create');
    expect(started.calls()).toEqual(['createInvoice']);
    const { factomos, ...rest } = folder.read(uri);
    expect(rest).toEqual(goodDraft());
    expect(factomos).toMatchObject({ state: 'created', company: 'ACME' });
    expect(factomos?.number).toMatch(/^F\d+$/);
    expect(factomos?.link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/i\w+$/);
    const { detail = '' } = ui.shown.find(({ modal }) => modal) ?? {};
    expect(detail).toContain('cannot be deleted, only credited');
    expect(detail).toMatch(
      /^The name of this client is not known here\. Check its ID\.\n2 × €100\.50 · #19 · two days\nDate: .+\nWithout VAT €201\.00/,
    );
    await said(/^The invoice F\d+ was created\.$/);
  });

  test.each([true, 1, '1'])(
    'shows a document that is created as paid (%j) as paid, with nothing due',
    async (flag) => {
      const session = await started.session();
      await session.invoices.refresh('paid');
      const uri = folder.write('a.invoice.json', goodDraft({ invoice_paid: flag }));
      await started.run('createDraft', uri, 'Create');
      const { number } = folder.read(uri).factomos ?? {};
      const row = session.data.current.statuses.paid?.rows.find((one) => one.number === number);
      expect(row).toMatchObject({ status: 'paid', due: 0 });
    },
  );

  test('creates an estimate, which is then in the view', async () => {
    const uri = folder.write('a.estimate.json', goodDraft());
    await started.run('createDraft', uri, 'Create');
    expect(folder.read(uri).factomos).toMatchObject({ state: 'created' });
    expect((await started.session()).estimates.kept()).toHaveLength(1);
  });

  test('refuses to create it again', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    await started.run('createDraft', uri, 'Create');
    await started.run('createDraft', uri);
    await said(/^a\.invoice\.json was already created: F\d+$/);
    expect(made()).toBe(1);
  });

  test('changes nothing when the question is closed', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    await started.run('createDraft', uri, CANCEL);
    expect(folder.read(uri)).toEqual(goodDraft());
    expect(started.calls()).toEqual([]);
  });

  test('writes the reason without no-break spaces, which VS Code marks as suspicious', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    started.sandbox.faults.add({ kind: 'error', code: -10, message: 'Refus\u00A0: client\u202F?' });
    await started.run('createDraft', uri, 'Create');
    expect(folder.read(uri).factomos?.reason).toContain('Factomos refused: Refus : client ?');
  });

  test('returns a refused draft to the state draft with the reason, and creates it when it is fixed', async () => {
    const uri = folder.write('a.invoice.json', goodDraft({ client_id: 999_999 }));
    await started.run('createDraft', uri, 'Create');
    expect(folder.read(uri).factomos).toMatchObject({ state: 'draft' });
    expect(folder.read(uri).factomos?.reason).toContain('Factomos refused: Client not found');
    folder.write('a.invoice.json', { ...folder.read(uri), ...goodDraft() });
    await started.run('createDraft', uri, 'Create');
    expect(folder.read(uri).factomos).toMatchObject({ state: 'created' });
  });

  test('reports every problem and makes no call', async () => {
    const uri = folder.write('a.invoice.json', { client_id: 'x', objett: '', lines: [] });
    await started.run('createDraft', uri);
    await said(/client_id must be a Factomos ID.*objett is not a field.*lines must be a list/);
    expect(started.calls()).toEqual([]);
  });

  test('saves an unsaved editor first, and updates it', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    const document = openFile(uri);
    document.type(JSON.stringify(goodDraft({ objet: 'Typed' })));
    await started.run('createDraft', uri, 'Create');
    expect(folder.read(uri)).toMatchObject({ objet: 'Typed', factomos: { state: 'created' } });
    expect(document.getText()).toContain('"state": "created"');
    expect(document.isDirty).toBe(false);
  });

  test('sends nothing when the state cannot be written to the file', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    refuseWrites(uri);
    await started.run('createDraft', uri, 'Create');
    await said(/could not be written, so nothing was sent: No space left/);
    expect(started.calls()).toEqual([]);
    expect(folder.read(uri)).toEqual(goodDraft());
  });

  test('removes the state from an editor that cannot be saved, and keeps what was typed', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    const document = openFile(uri);
    const typed = JSON.stringify(goodDraft({ objet: 'Typed' }));
    await started.run('createDraft', uri, () => {
      document.type(typed);
      document.cannotSave = true;
      return 'Create';
    });
    await said(/could not be written, so nothing was sent/);
    expect(started.calls()).toEqual([]);
    expect(document.getText()).toBe(typed);
  });

  test('sends nothing when the file was changed while the question was open', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    await started.run('createDraft', uri, () => {
      folder.write('a.invoice.json', goodDraft({ objet: 'Other' }));
      return 'Create';
    });
    await said(/changed in the meantime, so nothing was sent/);
    expect(started.calls()).toEqual([]);
  });

  test('creates one document for a double click', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    await Promise.all([started.run('createDraft', uri, 'Create'), started.run('createDraft', uri)]);
    expect(made()).toBe(1);
  });

  test('creates one document from two windows, which share the guard', async () => {
    const uri = Uri.file(folder.write('a.invoice.json', goodDraft()).path);
    const session = await started.session();
    const [one, other] = [await readyDraft(session, uri), await readyDraft(session, uri)];
    const ends = await Promise.allSettled([writeDraft(session, one), writeDraft(session, other)]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(made()).toBe(1);
  });

  test('does not treat an old version in a diff as a draft', async () => {
    const uri = folder.write('a.invoice.json', goodDraft()).with({ scheme: 'git' });
    await started.run('createDraft', uri);
    await said(/^Open a draft first/);
    expect(started.calls()).toEqual([]);
  });
});

describe('a lost response', () => {
  const lose = async (name = 'a.invoice.json') => {
    const uri = folder.write(name, goodDraft());
    started.sandbox.faults.add(
      { kind: 'reset-after' },
      { action: name.includes('invoice') ? 'createInvoice' : 'createEstimate' },
    );
    await started.run('createDraft', uri, 'Create');
    started.calls();
    return uri;
  };

  test('leaves the file in the state unknown, which cannot be created', async () => {
    const uri = await lose();
    expect(folder.read(uri).factomos).toMatchObject({ state: 'unknown', net: 201 });
    await started.run('createDraft', uri);
    await said(/^The response for a\.invoice\.json was lost, so it may have been created/);
    expect(made()).toBe(1);
  });

  test('is found with three calls, and the file gets its number', async () => {
    const uri = await lose();
    await started.run('lookForDraft', uri, '$(note) F');
    expect(started.calls()).toEqual(['listInvoice', 'listInvoice', 'listInvoice']);
    expect(folder.read(uri).factomos).toMatchObject({ state: 'created' });
    expect(folder.read(uri).factomos?.number).toMatch(/^F\d+$/);
    expect((await started.session()).guard.unknown()).toEqual([]);
  });

  test('becomes a draft again when the user confirms that it was not created', async () => {
    const uri = folder.write('a.invoice.json', goodDraft({ factomos: { state: 'creating', attempt: 'x' } }));
    await started.run('createDraft', uri);
    await said(/was lost, so it may have been created/);
    await started.run('lookForDraft', uri, 'It Was Not Created');
    expect(ui.shown.at(-1)?.detail).toContain('The API cannot find this');
    expect(folder.read(uri).factomos).toMatchObject({ state: 'draft' });
    await started.run('createDraft', uri, 'Create');
    expect(made()).toBe(1);
  });

  test('of an estimate cannot be searched, so the user enters its number', async () => {
    const uri = await lose('a.estimate.json');
    await started.run('lookForDraft', uri, 'with Another Number', '', 'D26110001');
    expect(started.calls()).toEqual([]);
    expect(folder.read(uri).factomos).toMatchObject({ state: 'created', number: 'D26110001' });
  });

  test('can be resolved when its file was deleted', async () => {
    const uri = await lose();
    rmSync(uri.fsPath);
    await started.run('resolveUnknown', undefined, 'a.invoice.json', '$(note) F');
    expect((await started.session()).guard.unknown()).toEqual([]);
  });

  test('is kept by the guard when the file is restored to an old version', async () => {
    const uri = await lose();
    folder.write('a.invoice.json', goodDraft());
    await started.run('createDraft', uri);
    await said(/was lost, so it may have been created/);
    expect(made()).toBe(1);
  });

  test('applies to its company only', async () => {
    const block = { state: 'unknown', companyId: 'another', company: 'Other' };
    const uri = folder.write('a.invoice.json', goodDraft({ factomos: block }));
    await started.run('lookForDraft', uri);
    await said(/belongs to the company Other/);
  });
});

test('writes the number later when the file could not be updated', async () => {
  const uri = folder.write('a.invoice.json', goodDraft());
  const session = await started.session();
  const call = session.api.call.bind(session.api);
  let takeAgain = (): void => undefined;
  vi.spyOn(session.api, 'call').mockImplementation((run) => {
    takeAgain = refuseWrites(uri);
    return call(run);
  });
  await started.run('createDraft', uri, 'Create');
  await said(/^F\d+ was created, but a\.invoice\.json could not be updated/);
  expect(folder.read(uri).factomos).toMatchObject({ state: 'creating' });
  takeAgain();
  await started.run('lookForDraft', uri);
  await said(/^It was created: F\d+$/);
  expect(folder.read(uri).factomos).toMatchObject({ state: 'created' });
  expect(made()).toBe(1);
});
