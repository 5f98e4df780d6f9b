import { readFileSync } from 'node:fs';
import { beforeEach, expect, test, vi } from 'vitest';
import { DraftFolder, goodDraft } from './draft-folder.ts';
import { workspace } from '../fake/host.ts';
import { said } from '../support/said.ts';
import { start, type Started } from '../support/start.ts';

vi.mock('../../src/features/drafts/file/replace-file.ts', () => ({
  replaceFile: () => Promise.reject(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' })),
}));

let started: Started;

beforeEach(async () => {
  started = await start();
});

test('a draft keeps its content on a full disk, where writing it in place would empty it first', async () => {
  const folder = new DraftFolder();
  const uri = folder.write('a.invoice.json', goodDraft());
  const before = readFileSync(uri.fsPath, 'utf8');
  const inPlace = vi.spyOn(workspace.fs, 'writeFile');
  await started.run('createDraft', uri, 'Create');
  await said(/^a\.invoice\.json could not be written, so nothing was sent: ENOSPC/);
  expect(inPlace).not.toHaveBeenCalled();
  expect(readFileSync(uri.fsPath, 'utf8')).toBe(before);
  expect(started.calls()).toEqual([]);
});
