import { beforeEach, describe, expect, test } from 'vitest';
import { seedIds } from 'factomos-sandbox';
import { shownOnScreen } from '../fake/window.ts';
import { host, openFile } from '../fake/host.ts';
import { offered } from '../fake/languages.ts';
import { WorkspaceEdit, type FakeDocument } from '../fake/text.ts';
import { workspace } from '../fake/host.ts';
import { textGivenTo } from '../support/memory-text.ts';
import { said } from '../support/said.ts';
import { start, ui, type Started } from '../support/start.ts';
import { CANCEL } from '../fake/ui.ts';
import { eventually } from '../support/eventually.ts';
import { DraftFolder, goodDraft } from './draft-folder.ts';
import { ask, lensTitles } from './editor.ts';

let started: Started;
let folder: DraftFolder;

beforeEach(async () => {
  started = await start();
  folder = new DraftFolder();
  const session = await started.session();
  session.data.update((data) => {
    const id = String(seedIds.client);
    data.clients[id] = { id, name: 'Dupont', at: 1 };
  });
  await session.lookups.service(String(seedIds.service));
});

async function hints(document: FakeDocument): Promise<string[]> {
  const given = await ask(offered.inlayHints[0], 'provideInlayHints', document, {});
  if (!Array.isArray(given)) throw new Error('no hints');
  return given.map((hint: { label: string }) => hint.label);
}

/** The titles of the quick fixes for all problems of the file. */
async function fixes(document: FakeDocument): Promise<{ title: string; edit?: unknown }[]> {
  const diagnostics = await eventually(() => {
    const found = offered.problems.get(document.uri.toString()) ?? [];
    expect(found).not.toEqual([]);
    return found;
  });
  const given = await ask(offered.codeActions[0], 'provideCodeActions', document, {}, { diagnostics });
  if (!Array.isArray(given)) throw new Error('no fixes');
  return given.map((fix: { title: string; edit?: unknown }) => fix);
}

test('inlay hints show the client, the service and the exact total of each line', async () => {
  const line = { service_id: seedIds.service, quantity: '3', price: '0.335' };
  const uri = folder.write(
    'a.invoice.json',
    goodDraft({ lines: [line, { title: 'Next' }, { ...line, price: '' }] }),
  );
  const [client, service, total, ...rest] = await hints(openFile(uri));
  expect([client, total]).toEqual(['Dupont', '= €1.01']);
  expect(rest).toEqual([service]);
  expect(started.calls().filter((action) => action !== 'getService')).toEqual([]);
});

test('inlay hints are absent where the JSON is invalid, as in a price with a comma, and allow comments', async () => {
  const text = JSON.stringify(goodDraft());
  expect(await hints(openFile(folder.write('a.invoice.json', text.replace('100.5', '100,5'))))).toEqual([]);
  expect(await hints(openFile(folder.write('b.invoice.json', `// A note\n${text}`)))).toHaveLength(3);
});

describe('a quick fix', () => {
  const draft = (line: string, rest = ''): string =>
    `{\n  "client_id": "12",${rest}\n  "lines": [\n    { "service_id": "${seedIds.service}", "quantity": 1,\n      ${line}\n    }\n  ]\n}`;

  test.each([
    ['an unquoted decimal comma', draft('"price": 12,5'), /^Replace 12,5 with 12\.5$/, '"price": 12.5'],
    [
      'a quoted decimal comma',
      draft('"price": "1 012,50"'),
      /^Replace "1 012,50" with 1012\.50$/,
      '"price": 1012.50',
    ],
    ['an empty price', draft('"price": ""'), /^Use the price of “.+”: €/, /"price": [\d.]+\n/],
    [
      'a French date',
      draft('"price": 1', '\n  "invoice_date": "20/11/2026",'),
      /^Write as 2026-11-20$/,
      '"invoice_date": "2026-11-20"',
    ],
    [
      'a date with points',
      draft('"price": 1', '\n  "invoice_date": "20.11.2026",'),
      /^Write as 2026-11-20$/,
      '"2026-11-20"',
    ],
    [
      'a date that does not exist',
      draft('"price": 1', '\n  "invoice_date": "2026-02-31",'),
      /^Replace with today, /,
      /"invoice_date": "\d{4}-\d\d-\d\d"/,
    ],
    [
      'a missing price in one line',
      `{ "client_id": "12", "lines": [\n{ "service_id": "${seedIds.service}", "quantity": 1, "price": 2 },\n{ "service_id": "${seedIds.service}", "quantity": 1 } ] }`,
      /^Use the price of/,
      /"price": [\d.]+, "quantity": 1 \}/,
    ],
  ])('fixes %s', async (_what, text, title, result) => {
    const document = openFile(folder.write('a.invoice.json', text));
    const [fix] = await fixes(document);
    expect(fix?.title).toMatch(title);
    if (!(fix?.edit instanceof WorkspaceEdit)) throw new Error('no edit');
    await workspace.applyEdit(fix.edit);
    expect(document.getText()).toMatch(result);
  });
});

test('a created draft that was changed shows the difference from what was sent', async () => {
  const uri = folder.write('a.invoice.json', goodDraft());
  await started.run('createDraft', uri, 'Create');
  await started.run('compareWithSent', uri);
  await said(/^a\.invoice\.json has not changed since it was sent/);
  const { factomos } = folder.read(uri);
  expect((await lensTitles(openFile(uri))).join()).not.toContain('Changed Since');
  folder.write('a.invoice.json', goodDraft({ objet: 'Changed later', factomos }));
  expect(await lensTitles(openFile(uri))).toContain('$(diff) Changed Since: Compare with What Was Sent');
  await started.run('compareWithSent', uri);
  expect(textGivenTo('vscode.diff')).toContain('"objet": "Site web"');
  expect(host.executed.at(-1)?.args.at(-1)).toBe('a.invoice.json (sent ↔ now)');
});

test('a created draft has a lens that sends the document', async () => {
  const uri = folder.write('a.invoice.json', goodDraft());
  await started.run('createDraft', uri, 'Create');
  expect(await lensTitles(openFile(uri))).toContain('$(send) Send…');
});

test('sending the document of a created draft names its client, although its name was not known here', async () => {
  const uri = folder.write('a.invoice.json', goodDraft());
  await started.run('createDraft', uri, 'Create');
  const { id, companyId } = folder.read(uri).factomos ?? {};
  const session = await started.session();
  session.data.update(({ clients }) => {
    clients[String(seedIds.client)] = { id: String(seedIds.client), name: '', at: 1 };
  });
  const answers = ['Enter an Address', 'compta@example.test', 'Own Choice', CANCEL] as const;
  await started.run('sendInvoice', { kind: 'invoice', id, companyId }, ...answers);
  expect(ui.last('warning').detail).toContain('Client: Café de l’Été');
});

test('a draft that another machine is creating says so, since it may still be in progress', async () => {
  const block = { state: 'creating', attempt: 'x' };
  const uri = folder.write('a.invoice.json', goodDraft({ factomos: block }));
  expect(await lensTitles(openFile(uri))).toContain(
    '$(question) Started on another machine, which may still be creating it',
  );
});

test.each([
  [{ state: 'created', number: 'F1' }, ['✓', 'Created in Factomos: F1']],
  [{ state: 'unknown' }, ['?', 'Response lost: it may or may not have been created in Factomos']],
  [{ state: 'draft', reason: 'Client not found' }, ['!', 'Client not found']],
  [undefined, undefined],
])('the explorer shows the badge of the state %j', async (factomos, mark) => {
  const uri = folder.write('a.invoice.json', goodDraft(factomos === undefined ? {} : { factomos }));
  const given = await Promise.all(
    shownOnScreen.decorationProviders.map(
      async (provider) => await ask(provider, 'provideFileDecoration', uri),
    ),
  );
  const shown = given.flatMap((decoration) =>
    typeof decoration === 'object' && decoration !== null
      ? [[Reflect.get(decoration, 'badge'), Reflect.get(decoration, 'tooltip')]]
      : [],
  );
  expect(shown[0]).toEqual(mark);
});
