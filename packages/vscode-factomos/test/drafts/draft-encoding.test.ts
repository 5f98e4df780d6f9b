import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { DraftFolder, goodDraft } from './draft-folder.ts';
import { encode } from '../fake/encodings.ts';
import { host, openFile, setSetting } from '../fake/host.ts';
import type { Uri } from '../fake/uri.ts';
import { said } from '../support/said.ts';
import { start, type Started } from '../support/start.ts';

let started: Started;
let folder: DraftFolder;

beforeEach(async () => {
  started = await start();
  folder = new DraftFolder();
});

const SUBJECT = 'Réfection du café – été';
const TEXT = `${JSON.stringify(goodDraft({ objet: SUBJECT }), undefined, 2)}\n`;
const bytesOf = (uri: Uri) => readFileSync(uri.fsPath);
const subjectSent = (): unknown =>
  Reflect.get(started.sandbox.journal.entries({ action: 'createInvoice' })[0]?.parameters ?? {}, 'objet');

function write(bytes: Uint8Array, name = 'a.invoice.json'): Uri {
  const uri = folder.write(name, '');
  writeFileSync(uri.fsPath, bytes);
  return uri;
}

/** The file's content without the block at its end. */
const withoutBlock = (text: string) => text.replace(/,\r?\n {2}"factomos": \{[^}]*\}/, '');

describe('a draft in Windows-1252', () => {
  test('is refused and unchanged when VS Code reads it as UTF-8', async () => {
    const bytes = encode(TEXT, { encoding: 'windows1252' });
    const uri = write(bytes);
    await started.run('createDraft', uri);
    await said(/^a\.invoice\.json is not in the encoding that VS Code uses for it/);
    expect(started.calls()).toEqual([]);
    expect(bytesOf(uri)).toEqual(Buffer.from(bytes));
  });

  test('is sent correctly and keeps its encoding when “files.encoding” is set', async () => {
    setSetting('files.encoding', 'windows1252');
    const uri = write(encode(TEXT, { encoding: 'windows1252' }));
    await started.run('createDraft', uri, 'Create');
    expect(subjectSent()).toBe(SUBJECT);
    const text = new TextDecoder('windows-1252').decode(bytesOf(uri));
    expect(text).toContain('"state": "created"');
    expect(withoutBlock(text)).toBe(TEXT);
  });

  test('is sent as shown in an editor that opened it with that encoding', async () => {
    const uri = write(encode(TEXT, { encoding: 'windows1252' }));
    const document = openFile(uri);
    document.encoding = 'windows1252';
    expect(document.getText()).toBe(TEXT);
    document.type(TEXT.replace('café', 'thé'));
    await started.run('createDraft', uri, 'Create');
    expect(subjectSent()).toBe('Réfection du thé – été');
    expect(withoutBlock(new TextDecoder('windows-1252').decode(bytesOf(uri)))).toBe(
      TEXT.replace('café', 'thé'),
    );
  });

  test('is neither saved nor sent with a character that it cannot represent', async () => {
    const bytes = encode(TEXT, { encoding: 'windows1252' });
    const uri = write(bytes);
    const document = openFile(uri);
    document.encoding = 'windows1252';
    document.type(TEXT.replace('café', 'カフェ'));
    await started.run('createDraft', uri);
    await said(/^a\.invoice\.json has characters that its encoding cannot hold/);
    expect(started.calls()).toEqual([]);
    expect(bytesOf(uri)).toEqual(Buffer.from(bytes));
  });

  test('records its state in ASCII when a name cannot be encoded', async () => {
    started.profile.secrets.set(
      'factomos.companies',
      (started.profile.secrets.get('factomos.companies') ?? '').replace('"ACME"', '"日本"'),
    );
    const again = await started.restart();
    setSetting('files.encoding', 'windows1252');
    const uri = write(encode(TEXT, { encoding: 'windows1252' }));
    await again.run('createDraft', uri, 'Create');
    const text = new TextDecoder('windows-1252').decode(bytesOf(uri));
    expect(text).toContain(String.raw`"company": "\u65e5\u672c"`);
    expect(JSON.parse(text)).toMatchObject({ factomos: { state: 'created', company: '日本' } });
    expect(withoutBlock(text)).toBe(TEXT);
  });

  test('is refused: the file of the shared test cases', async () => {
    const file = join(import.meta.dirname, '../fixtures/windows-1252.invoice.json');
    const uri = write(readFileSync(file));
    await started.run('createDraft', uri);
    await said(/is not in the encoding that VS Code uses for it/);
    expect(bytesOf(uri)).toEqual(readFileSync(file));
    setSetting('files.encoding', 'windows1252');
    await started.run('createDraft', uri, 'Create');
    expect(subjectSent()).toBe('Réfection du café, été 2026 – 2e tranche');
  });
});

describe.each([
  ['UTF-8', 'utf8', [], 'utf-8'],
  ['UTF-8 with a byte order mark', 'utf8bom', [0xef, 0xbb, 0xbf], 'utf-8'],
  ['UTF-16 LE', 'utf16le', [0xff, 0xfe], 'utf-16le'],
  ['UTF-16 BE', 'utf16be', [0xfe, 0xff], 'utf-16be'],
])('a draft in %s', (_name, encoding, mark, label) => {
  test.each([
    ['\n', 'closed'],
    ['\r\n', 'closed'],
    ['\r\n', 'open'],
    ['\n', 'dirty'],
  ])('keeps its byte order mark and line endings %j when it is %s', async (eol, state) => {
    const text = TEXT.replaceAll('\n', eol);
    const uri = write(encode(text, { encoding }));
    const document = state === 'closed' ? undefined : openFile(uri);
    if (state === 'dirty') document?.type(text);
    await started.run('createDraft', uri, 'Create');
    expect(subjectSent()).toBe(SUBJECT);
    const bytes = bytesOf(uri);
    expect([...bytes.subarray(0, mark.length)]).toEqual(mark);
    const decoded = new TextDecoder(label).decode(bytes);
    expect(decoded).toContain('"state": "created"');
    expect(withoutBlock(decoded)).toBe(text);
    expect(decoded.split('\n').length - 1).toBe(decoded.split(eol).length - 1);
  });
});

test('a draft on another file system keeps its encoding', async () => {
  setSetting('files.encoding', 'windows1252');
  const file = write(encode(TEXT, { encoding: 'windows1252' }));
  const uri = file.with({ scheme: 'memfs' });
  await started.run('createDraft', uri, 'Create');
  expect(subjectSent()).toBe(SUBJECT);
  expect(withoutBlock(new TextDecoder('windows-1252').decode(bytesOf(file)))).toBe(TEXT);
});

test('a new draft is written in the encoding of the folder', async () => {
  setSetting('files.encoding', 'utf16le');
  await started.run('newInvoiceDraft', folder.uri, `${folder.path}/a.invoice.json`);
  const bytes = readFileSync(join(folder.path, 'a.invoice.json'));
  expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xfe]);
  expect(host.documents.at(-1)?.getText()).toContain('"client_id": ""');
});
