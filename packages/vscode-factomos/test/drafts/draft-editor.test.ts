import { rmSync } from 'node:fs';
import { seedIds } from 'factomos-sandbox';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { DraftFolder, goodDraft } from './draft-folder.ts';
import { eventually } from '../support/eventually.ts';
import { host, openFile } from '../fake/host.ts';
import { ask, completionsAt, lensTitles } from './editor.ts';
import { offered } from '../fake/languages.ts';
import type { FakeDocument } from '../fake/text.ts';
import { CANCEL } from '../fake/ui.ts';
import { shownOnScreen, window } from '../fake/window.ts';
import { start, ui, type Started } from '../support/start.ts';

let started: Started;
let folder: DraftFolder;

beforeEach(async () => {
  started = await start();
  folder = new DraftFolder();
});

const open = (content: unknown, name = 'a.invoice.json') => openFile(folder.write(name, content));
/** The given fields of each item, as texts. */
function fields(list: unknown, ...names: string[]): string[][] {
  if (!Array.isArray(list)) throw new Error('no list');
  return list.map((one: object) => names.map((name) => String(Reflect.get(one, name))));
}

async function completions(document: FakeDocument, after: string): Promise<string[][]> {
  const offset = document.getText().indexOf(after) + after.length;
  return fields(await completionsAt(document, offset), 'label', 'insertText');
}

async function hover(document: FakeDocument, on: string): Promise<string | undefined> {
  const position = document.positionAt(document.getText().indexOf(on) + 2);
  return JSON.stringify(await ask(offered.hovers[0], 'provideHover', document, position));
}

describe('the code lens above a draft', () => {
  test('shows the total once the rate was read with one call, and offers to create it', async () => {
    const document = open(goodDraft());
    expect(await lensTitles(document)).toEqual([
      'Without VAT €201.00 (estimate; a VAT rate is not known)',
      '$(cloud-download) Read Prices and VAT Rates (1 call)',
      '$(add) Create in Factomos (1 call)',
    ]);
    await started.run('readDraftServices', document.uri);
    expect(started.calls()).toEqual(['getService']);
    expect(await lensTitles(document)).toEqual([
      'Without VAT €201.00 · VAT €40.20 · with VAT €241.20 (estimate)',
      '$(add) Create in Factomos (1 call)',
    ]);
  });

  test('reads a service again when its rate could not be read before', async () => {
    const session = await started.session();
    const seen = await session.lookups.service(String(seedIds.service));
    session.data.update((data) => {
      data.services[seen.id] = { ...seen, vat: undefined };
    });
    started.calls();
    const document = open(goodDraft());
    expect((await lensTitles(document))[1]).toBe('$(cloud-download) Read Prices and VAT Rates (1 call)');
    await started.run('readDraftServices', document.uri);
    expect(started.calls()).toEqual(['getService']);
    expect((await lensTitles(document))[0]).toContain('VAT €40.20');
  });

  test('stays while the editor shows a deleted file', async () => {
    const document = open(goodDraft());
    const before = await lensTitles(document);
    rmSync(document.uri.fsPath);
    expect(await lensTitles(document)).toEqual(before);
  });

  test('shows what to fix, what was refused, what is unknown, and what was created', async () => {
    expect(await lensTitles(open('{}'))).toEqual(['$(error) Fix first: 2']);
    const refused = open(
      goodDraft({ factomos: { state: 'draft', reason: 'no such client' } }),
      'b.invoice.json',
    );
    expect((await lensTitles(refused)).at(-1)).toBe('$(warning) no such client');
    const lost = open(goodDraft({ factomos: { state: 'creating' } }), 'c.invoice.json');
    expect((await lensTitles(lost)).at(-1)).toBe('$(search) Look for It (3 calls)');
    const done = open(
      goodDraft({ factomos: { state: 'created', number: 'F1', link: 'http://x/i1' } }),
      'd.invoice.json',
    );
    expect(await lensTitles(done)).toEqual(['$(pass) Created: F1', '$(link-external) Open Its Page']);
    expect(started.calls()).toEqual([]);
  });
});

describe('an open draft', () => {
  test('shows its problems, updates them while typing, and shows none once it is created', async () => {
    const document = open(goodDraft({ client_id: 'x' }));
    const shown = () => (offered.problems.get(document.uri.toString()) ?? []).map(({ message }) => message);
    await eventually(() => {
      expect(shown()).toEqual(['client_id must be a Factomos ID: digits only, such as 5782.']);
    });
    document.type(JSON.stringify(goodDraft({ client_id: 'x', factomos: { state: 'created' } })));
    host.changing.fire({ document });
    await eventually(() => {
      expect(shown()).toEqual([]);
    });
  });

  test('completes clients and services seen so far, and dates, without a call', async () => {
    await started.run('refreshStatus', 'pending');
    const service = await (await started.session()).lookups.service(String(seedIds.service));
    started.calls();
    const document = open(
      '{ "client_id": "", "invoice_date": "", "objet": "", "lines": [{ "service_id": "" }] }',
    );
    const clients = await completions(document, '"client_id": "');
    expect(clients.length).toBeGreaterThan(1);
    expect(clients[0]?.[1]).toMatch(/^"\d+"$/);
    const services = await completions(document, '"service_id": "');
    expect(services).toEqual([[service.name, `"${service.id}"`]]);
    expect(await completions(document, '"invoice_date": "')).toHaveLength(3);
    expect(await completions(document, '"objet": "')).toEqual([]);
    expect(started.calls()).toEqual([]);
  });

  test('has hovers with the help of a field and the name behind an ID', async () => {
    await started.run('refreshStatus', 'pending');
    const [client] = (await started.session()).lookups.clients();
    const document = open(goodDraft({ client_id: client?.id }));
    expect(await hover(document, '"client_id"')).toContain('Who the invoice is for');
    expect(await hover(document, `"${client?.id ?? ''}"`)).toContain(
      client?.name.split(' ')[0] ?? 'no client',
    );
    expect(await hover(document, '"Site web"')).toBe(undefined);
  });
});

describe('a new draft file', () => {
  test('is written to the chosen path, with the required extension, and opened', async () => {
    await started.run('newInvoiceDraft', folder.uri, `${folder.path}/acme.json`);
    const uri = folder.uri.with({ path: `${folder.path}/acme.invoice.json` });
    expect(folder.read(uri)).toMatchObject({ client_id: '', lines: [{ quantity: 1 }] });
    expect(shownOnScreen.documents).toContain(uri.toString());
    await started.run('newEstimateDraft', folder.uri, CANCEL);
    expect(started.calls()).toEqual([]);
  });

  test('is proposed under an unused name', async () => {
    const proposed = vi.spyOn(window, 'showSaveDialog');
    const name = () => proposed.mock.lastCall?.[0]?.defaultUri?.path.split('/').at(-1);
    await started.run('newInvoiceDraft', folder.uri, CANCEL);
    expect(name()).toBe('draft.invoice.json');
    folder.write('draft.invoice.json', {});
    folder.write('draft-2.invoice.json', {});
    await started.run('newInvoiceDraft', folder.uri, CANCEL);
    expect(name()).toBe('draft-3.invoice.json');
    proposed.mockRestore();
  });

  test('never overwrites a file', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    await started.run('newInvoiceDraft', folder.uri, uri.path);
    await eventually(() => {
      expect(ui.messages.at(-1)).toBe('a.invoice.json already exists. Choose another name.');
    });
    expect(folder.read(uri)).toEqual(goodDraft());
  });
});
