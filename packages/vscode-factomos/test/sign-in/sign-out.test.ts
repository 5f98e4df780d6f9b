import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DraftFolder, goodDraft } from '../drafts/draft-folder.ts';
import { host, setSetting } from '../fake/host.ts';
import { CANCEL } from '../fake/ui.ts';
import { eventually } from '../support/eventually.ts';
import { stored } from '../support/signed-out.ts';
import { start, ui } from '../support/start.ts';

describe('signing out', () => {
  test('says what is deleted, then deletes it', async () => {
    const started = await start();
    const session = await started.session();
    await started.run('refreshInvoices');
    const folder = join(started.profile.folder, 'storage', session.company.id);
    expect(existsSync(folder)).toBe(true);
    await started.run('signOut', undefined, 'Sign Out');
    expect(ui.last('warning').detail).toContain('deleted from this machine');
    await eventually(() => {
      expect(host.contexts.get('factomos.signedIn')).toBe(false);
    });
    expect(existsSync(folder)).toBe(false);
    expect(stored(started)).toEqual([]);
  });

  test('keeps the records of created documents, so that a later sign-in does not create them twice', async () => {
    const started = await start();
    const drafts = new DraftFolder();
    const uri = drafts.write('a.invoice.json', goodDraft());
    await started.run('createDraft', uri, 'Create');
    await started.run('signOut', undefined, 'Sign Out');
    expect(ui.last('warning').detail).toContain('nothing is created twice after you sign in again');
    setSetting('factomos.baseUrl', started.sandbox.url);
    drafts.write('a.invoice.json', goodDraft());
    const { token, secret } = started.sandbox;
    await started.run('signIn', undefined, 'Paste', token, secret, 'ACME');
    started.calls();
    await started.run('createDraft', uri, CANCEL);
    expect(ui.last('warning').title).toMatch(/^F\d+ was already created from a\.invoice\.json\.$/);
    expect(started.calls()).toEqual([]);
  });

  test('deletes those records too if the user chooses so', async () => {
    const started = await start();
    const session = await started.session();
    await started.run('createDraft', new DraftFolder().write('a.invoice.json', goodDraft()), 'Create');
    await started.run('signOut', undefined, 'Sign Out and Delete the Record');
    expect(existsSync(join(started.profile.folder, 'storage', session.company.id))).toBe(false);
  });

  test('says that a credit note stays recorded, and deletes that record if the user chooses so', async () => {
    const started = await start();
    const session = await started.session();
    await session.invoices.refresh('later');
    const row = session.data.current.statuses.later?.rows[0];
    await started.run('createCreditNote', { kind: 'invoice', row }, 'Create');
    await started.run('signOut', undefined, 'Sign Out and Delete the Record');
    expect(ui.last('warning').detail).toContain('The record of what was created from here is kept');
    expect(existsSync(join(started.profile.folder, 'storage', session.company.id))).toBe(false);
  });

  test('keeps everything when the question is closed', async () => {
    const started = await start();
    await started.run('signOut', undefined, CANCEL);
    expect(stored(started)).toHaveLength(1);
  });
});
