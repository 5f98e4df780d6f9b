import { seedIds } from 'factomos-sandbox';
import { beforeEach, describe, expect, test } from 'vitest';
import { Selection, window } from '../fake/vscode.ts';
import { Uri } from '../fake/uri.ts';
import { openFile } from '../fake/host.ts';
import { CANCEL } from '../fake/ui.ts';
import { said } from '../support/said.ts';
import { host, start, ui, type Started } from '../support/start.ts';
import { DraftFolder, goodDraft } from './draft-folder.ts';

let started: Started;
let folder: DraftFolder;

beforeEach(async () => {
  started = await start();
  folder = new DraftFolder();
  window.activeTextEditor = undefined;
  await (await started.session()).lookups.service(String(seedIds.service));
  started.calls();
});

const TABLE = 'Text;Qty;Price;Service\nHome page;2;450;\nHosting;1;;%s\nOther;x;1,5;';
const service = async () => (await started.session()).data.current.services[String(seedIds.service)];
const table = async () => TABLE.replace('%s', (await service())?.name ?? '');
const USE = '$(check) Use These Lines';

describe('lines from a text', () => {
  test('become a new draft file, from the clipboard, after a preview and without a call', async () => {
    host.clipboard = await table();
    await started.run('linesFrom', undefined, USE, `${folder.path}/new`);
    const preview = ui.shown.find(({ title }) => title === 'Lines from text: 3');
    expect(preview?.options).toEqual(expect.arrayContaining(['Home page', 'Hosting', 'Other']));
    const price = (await service())?.price;
    expect(folder.read(Uri.file(`${folder.path}/new.invoice.json`)).lines).toEqual([
      { service_id: '', description: 'Home page', quantity: 2, price: 450 },
      { service_id: String(seedIds.service), description: 'Hosting', quantity: 1, price },
      { service_id: '', description: 'Other', quantity: 'x', price: 1.5 },
    ]);
    expect(started.calls()).toEqual([]);
  });

  test('are added to the open draft, which is not saved, and replace its empty line', async () => {
    const gap = { service_id: '', description: '', quantity: 1, price: '' };
    const uri = folder.write('a.invoice.json', goodDraft({ lines: [{ title: 'Kept' }, gap] }));
    const document = openFile(uri);
    window.activeTextEditor = { document, selection: new Selection(0, 0, 0, 5) };
    host.clipboard = '- One\n- Two';
    await started.run('linesFrom', undefined, USE);
    expect(JSON.parse(document.getText())).toMatchObject({
      objet: 'Site web',
      lines: [{ title: 'Kept' }, { description: 'One' }, { description: 'Two' }],
    });
    expect(document.isDirty).toBe(true);
  });

  test('are added to a draft with comments and trailing commas, with its indentation', async () => {
    const text = '{\n    // of May\n    "lines": [{ "title": "Kept", },],\n}\n';
    const document = openFile(folder.write('a.invoice.json', text));
    window.activeTextEditor = { document, selection: new Selection(0, 0, 0, 0) };
    host.clipboard = '- One';
    await started.run('linesFrom', undefined, USE);
    expect(document.getText()).toContain('// of May');
    expect(document.getText()).toMatch(/\n {8}\{\n {12}"title": "Kept"\n/);
    expect(document.getText()).toContain('"description": "One"');
  });

  test('come from the selection in another file, and earlier choices are proposed again', async () => {
    const uri = folder.write('notes.md', 'Intro\n- One\n- Two\n');
    window.activeTextEditor = { document: openFile(uri), selection: new Selection(1, 0, 3, 0) };
    host.clipboard = 'not this';
    const name = (await service())?.name ?? '';
    await started.run('linesFrom', undefined, '$(tag) Service', name, USE, `${folder.path}/b`);
    await started.run('linesFrom', undefined, USE, `${folder.path}/c`);
    const lines = ['One', 'Two'].map(
      (description) =>
        expect.objectContaining({ description, service_id: String(seedIds.service) }) as unknown,
    );
    for (const file of ['b', 'c'])
      expect(folder.read(Uri.file(`${folder.path}/${file}.invoice.json`)).lines).toEqual(lines);
  });

  test('can have their columns changed in the preview', async () => {
    host.clipboard = 'A\t1\t2\nB\t3\t4';
    await started.run(
      'linesFrom',
      undefined,
      '$(symbol-field) Column 2',
      'unit price',
      USE,
      `${folder.path}/d`,
    );
    expect(folder.read(Uri.file(`${folder.path}/d.invoice.json`)).lines).toMatchObject([
      { description: 'A', quantity: 1, price: 1 },
      { description: 'B', quantity: 1, price: 3 },
    ]);
  });

  test('are not written when the preview is closed or the text has none', async () => {
    host.clipboard = '- One';
    await started.run('linesFrom', undefined, CANCEL);
    host.clipboard = ' \n';
    await started.run('linesFrom');
    await said(/^Select lines of text, or copy some/);
    host.clipboard = '- One\n'.repeat(201);
    await started.run('linesFrom');
    await said('There are 201 lines. The maximum here is 200.');
    host.clipboard = '- One';
    const broken = folder.write('broken.invoice.json', '{ "lines": 3 }');
    window.activeTextEditor = { document: openFile(broken), selection: new Selection(0, 0, 0, 0) };
    await started.run('linesFrom', undefined, USE);
    await said('Correct the JSON of the draft first.');
    const cut = openFile(folder.write('cut.invoice.json', '{ "lines": [{ "title": "Kept" '));
    window.activeTextEditor = { document: cut, selection: new Selection(0, 0, 0, 0) };
    await started.run('linesFrom', undefined, USE);
    expect(cut.isDirty).toBe(false);
  });
});
