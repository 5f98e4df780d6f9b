import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SandboxStoppedError } from '../../src/services/api/sandbox-stopped-error.ts';
import { DraftFolder, goodDraft } from './draft-folder.ts';
import { openFile } from '../fake/host.ts';
import { pressCancel, shownOnScreen } from '../fake/window.ts';
import { textGivenTo } from '../support/memory-text.ts';
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

const made = () => started.sandbox.journal.count({ action: 'createInvoice' });

describe('a folder of drafts', () => {
  test('is created in one run with a result per file, and a second run creates no duplicates', async () => {
    const files = [1, 2, 3].map((n) => folder.write(`${n}.invoice.json`, goodDraft({ objet: `n ${n}` })));
    folder.write('4.estimate.json', goodDraft());
    folder.write('5.invoice.json', goodDraft({ client_id: 999_999 }));
    folder.write('6.invoice.json', '{ broken');
    folder.write('7.invoice.json', goodDraft({ objet: 'n 1' }));
    folder.write('other.json', '{}');
    openFile(folder.write('8.invoice.json', goodDraft())).type(JSON.stringify(goodDraft({ objet: 'typed' })));
    await started.run('createDrafts', folder.uri, '1.invoice.json', 'Create');
    const { detail } = ui.last('warning');
    expect(detail).toContain('Invoices: 4. Estimates: 1. Left out: 3.');
    expect(detail).toMatch(/^2\.invoice\.json · #19 · €201\.00 without VAT$/m);
    expect(started.calls()).toHaveLength(5);
    await said(/^Created: 4\. Failed: 1\. Unknown: 0\. Left out: 3\.$/);
    const summary = textGivenTo('markdown.showPreview');
    expect(shownOnScreen.documents).toEqual([]);
    expect(summary).toMatch(/5\.invoice\.json \| not created \| Factomos refused: Client not found/);
    expect(summary).toMatch(/6\.invoice\.json \| left out \| .*Invalid JSON/);
    expect(summary).toMatch(/7\.invoice\.json \| left out \| It has the same content as 1\.invoice\.json/);
    expect(summary).toMatch(/8\.invoice\.json \| left out \| It has unsaved changes/);
    // In a second run the other file is still left out, because its content was created.
    for (const file of files) expect(folder.read(file).factomos).toMatchObject({ state: 'created' });
    await started.run('createDrafts', folder.uri, 'Create');
    expect(made()).toBe(3 + 2);
  });

  test('stops at the first file when the sandbox is not running, since the others would fail too', async () => {
    for (const n of [1, 2]) folder.write(`${n}.invoice.json`, goodDraft({ objet: `n ${n}` }));
    const { api } = await started.session();
    const call = vi.spyOn(api, 'call').mockRejectedValue(new SandboxStoppedError(undefined));
    await started.run('createDrafts', folder.uri, 'Create');
    expect(call).toHaveBeenCalledTimes(1);
    await said(/^Created: 0\. Failed: 1\. Unknown: 0\. Left out: 1\.$/);
  });

  test('creates the chosen one of two files with the same content', async () => {
    const [a, b] = ['a', 'b'].map((name) => folder.write(`${name}.invoice.json`, goodDraft()));
    if (a === undefined || b === undefined) throw new Error('no files');
    await started.run('createDrafts', folder.uri, 'b.invoice.json', 'Create');
    expect(ui.last('quickPick').detail).toBe('Which one should be created? The others are left out.');
    expect(folder.read(a).factomos).toBeUndefined();
    expect(folder.read(b).factomos).toMatchObject({ state: 'created' });
    expect(textGivenTo('markdown.showPreview')).toMatch(
      /a\.invoice\.json \| left out \| It has the same content as b\.invoice\.json/,
    );
    expect(made()).toBe(1);
  });

  test('stops at a lost response and leaves the others as drafts', async () => {
    for (const n of [1, 2, 3]) folder.write(`${n}.invoice.json`, goodDraft({ objet: `n ${n}` }));
    started.sandbox.faults.add({ kind: 'reset-after' }, { action: 'createInvoice', times: 1 });
    await started.run('createDrafts', folder.uri, 'Create');
    await said(/^Created: 0\. Failed: 0\. Unknown: 1\. Left out: 2\.$/);
    expect(made()).toBe(1);
    await started.run('createDrafts', folder.uri, 'Create');
    expect(made()).toBe(3);
  });

  test('stops between two files when cancelled', async () => {
    for (const n of [1, 2]) folder.write(`${n}.invoice.json`, goodDraft({ objet: `n ${n}` }));
    const session = await started.session();
    const call = session.api.call.bind(session.api);
    vi.spyOn(session.api, 'call').mockImplementation((run) => {
      pressCancel();
      return call(run);
    });
    await started.run('createDrafts', folder.uri, 'Create');
    await said(/^Created: 1\. Failed: 0\. Unknown: 0\. Left out: 1\.$/);
  });
});
