import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openFile } from '../fake/host.ts';
import { said } from '../support/said.ts';
import { start, ui, type Started } from '../support/start.ts';
import { DraftFolder, goodDraft } from './draft-folder.ts';
import { lensTitles } from './editor.ts';

let started: Started;
let folder: DraftFolder;

beforeEach(async () => {
  started = await start();
  folder = new DraftFolder();
});

/** Factomos executes the next call, but responds with this object, which has no code that confirms it. */
function answerOnce(answer: object): void {
  const real = globalThis.fetch;
  let answered = false;
  vi.stubGlobal('fetch', async (...given: Parameters<typeof fetch>) => {
    const response = await real(...given);
    if (answered) return response;
    answered = true;
    return new Response(JSON.stringify(answer));
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
}

describe('an unclear response that names a document', () => {
  const named = { invoice_id: '1065', invoice_formated_number: 'F11260065' };

  test('is stored with the draft, offers to open the document, and resolves the draft without a search', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    answerOnce(named);
    await started.run('createDraft', uri, 'Create');
    await said('The response of Factomos was not clear, but it names F11260065. Check it before you retry.');
    expect(ui.last('error').options).toEqual(['Open F11260065', 'Check', 'Show Log']);
    expect(folder.read(uri).factomos).toMatchObject({ state: 'unknown', id: '1065', number: 'F11260065' });
    expect(await lensTitles(openFile(uri))).toEqual([
      '$(question) Response not clear: it names F11260065',
      '$(search) Look for It (no call)',
    ]);
    started.calls();
    await started.run('lookForDraft', uri, '$(note) F11260065');
    expect(started.calls()).toEqual([]);
    expect(folder.read(uri).factomos).toMatchObject({ state: 'created', id: '1065', number: 'F11260065' });
    expect((await started.session()).guard.unknown()).toEqual([]);
  });

  test('is read from the file on another machine, where a search is still offered', async () => {
    const block = { state: 'unknown', number: 'F11260065', net: 201, date: '2026-11-28' };
    const uri = folder.write('a.invoice.json', goodDraft({ factomos: block }));
    await started.run('lookForDraft', uri, 'Search by Client', 'It Was Not Created');
    expect(started.calls()).toEqual(['listInvoice', 'listInvoice', 'listInvoice']);
    expect(folder.read(uri).factomos).toMatchObject({ state: 'draft' });
  });
});

test('a write that was done but returned no ID must not be repeated', async () => {
  const uri = folder.write('a.invoice.json', goodDraft());
  answerOnce({ error: { code: '0', message: 'OK' } });
  await started.run('createDraft', uri, 'Create');
  await said(
    'It was done, but the response does not say what was created. Do not repeat it: look in Factomos.',
  );
  expect(folder.read(uri).factomos).toMatchObject({ state: 'unknown' });
});
