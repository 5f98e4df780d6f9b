import { lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { Uri } from 'vscode';
import { writeBlock } from '../../src/features/drafts/file/draft-file.ts';
import { DraftFolder, goodDraft } from './draft-folder.ts';
import { openFile } from '../fake/host.ts';

const block = { state: 'creating', attempt: 'one' } as const;
let folder: DraftFolder;

beforeEach(() => {
  folder = new DraftFolder();
});

describe('the state of a draft', () => {
  test('is written atomically and keeps the permissions of the file', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    await chmod(uri.fsPath, 0o600);
    await writeBlock(Uri.file(uri.fsPath), block);
    expect(folder.read(uri)).toEqual({ ...goodDraft(), factomos: block });
    expect(statSync(uri.fsPath).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder.path)).toEqual(['a.invoice.json']);
  });

  test('is written to the target of a symbolic link', async () => {
    const file = folder.write('kept.json', goodDraft());
    const link = join(folder.path, 'a.invoice.json');
    symlinkSync(file.fsPath, link);
    await writeBlock(Uri.file(link), block);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(folder.read(file).factomos).toEqual(block);
  });

  test('is also in the open editor, without unsaved changes', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    const document = openFile(uri);
    await writeBlock(Uri.file(uri.fsPath), block);
    expect(document.getText()).toBe(readFileSync(uri.fsPath, 'utf8'));
    expect(document.isDirty).toBe(false);
  });

  test('is added to an editor that does not notice the change on disk', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    const document = openFile(uri);
    document.isWatched = false;
    await writeBlock(Uri.file(uri.fsPath), block);
    expect(document.getText()).toBe(readFileSync(uri.fsPath, 'utf8'));
    expect(document.isDirty).toBe(false);
  });

  test('is added to an editor while the user types, and those changes stay unsaved', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    const document = openFile(uri);
    document.isWatched = false;
    const writing = writeBlock(Uri.file(uri.fsPath), block);
    await expect.poll(() => readFileSync(uri.fsPath, 'utf8'), { timeout: 30_000 }).toContain('creating');
    document.type(JSON.stringify(goodDraft({ objet: 'Typed' })));
    await writing;
    expect(JSON.parse(document.getText())).toEqual({ ...goodDraft({ objet: 'Typed' }), factomos: block });
    expect(document.isDirty).toBe(true);
    expect(folder.read(uri)).toEqual({ ...goodDraft(), factomos: block });
  });

  test('is saved together with earlier unsaved changes', async () => {
    const uri = folder.write('a.invoice.json', goodDraft());
    openFile(uri).type(JSON.stringify(goodDraft({ objet: 'Typed' })));
    await writeBlock(Uri.file(uri.fsPath), block);
    expect(folder.read(uri)).toEqual({ ...goodDraft({ objet: 'Typed' }), factomos: block });
  });
});
