import { beforeEach, expect, test } from 'vitest';
import { today } from '../../src/domain/day.ts';
import type { InvoiceRow } from '../../src/domain/company-data.ts';
import { languageOf } from '../../src/features/drafts/file/new-draft-like.ts';
import { Uri } from '../fake/uri.ts';
import { CANCEL } from '../fake/ui.ts';
import { said } from '../support/said.ts';
import { start, type Started } from '../support/start.ts';
import { DraftFolder } from './draft-folder.ts';

let started: Started;
let folder: DraftFolder;
let rows: readonly InvoiceRow[];

beforeEach(async () => {
  started = await start();
  folder = new DraftFolder();
  await started.run('refreshStatus', 'pending');
  rows = (await started.session()).data.current.statuses.pending?.rows ?? [];
  started.calls();
});

const node = (row: InvoiceRow | undefined): unknown => ({ kind: 'invoice', row });

test('an invoice is copied to a valid draft file dated today, with one call to read it', async () => {
  // A document dated today would count as a duplicate.
  const row = rows.find(({ date }) => date !== today());
  const path = `${folder.path}/again`;
  await started.run('newDraftLike', node(row), path);
  expect(started.calls()).toEqual(['getInvoice']);
  await said(`A draft like ${row?.number ?? ''} was created. Factomos does not return`);
  const uri = Uri.file(`${path}.invoice.json`);
  const draft = folder.read(uri);
  expect(draft).toMatchObject({ client_id: row?.clientId });
  expect(draft).not.toHaveProperty('invoice_date');
  await started.run('createDraft', uri, 'Create');
  expect(started.calls()).toEqual(['createInvoice']);
  const session = await started.session();
  const created = folder.read(uri).factomos;
  expect(created).toMatchObject({ state: 'created' });
  const again = await session.documents.read({ kind: 'invoice', id: String(created?.id) });
  expect(again.withVat).toBe(row?.withVat);
});

test('nothing is written when the dialog is closed, or for a credit note', async () => {
  await started.run('newDraftLike', node(rows[0]), CANCEL);
  await started.run('refreshStatus', 'avoir');
  const [credit] = (await started.session()).data.current.statuses.avoir?.rows ?? [];
  await started.run('newDraftLike', node(credit));
  await said(/ is a credit note\. Choose an invoice or an estimate\.$/);
});

test('months are in the client’s language, otherwise in that of VS Code', async () => {
  const session = await started.session();
  const [row] = rows;
  expect(languageOf(session, row?.clientId)).toBe('en');
  await session.lookups.readClient(row?.clientId ?? '');
  expect(languageOf(session, row?.clientId)).toBe('fr');
});
