import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { seedIds } from 'factomos-sandbox';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BACK, CANCEL } from '../fake/ui.ts';
import { DraftFolder } from '../drafts/draft-folder.ts';
import { eventually } from '../support/eventually.ts';
import { said } from '../support/said.ts';
import { host, start, ui, type Started } from '../support/start.ts';

let started: Started;

beforeEach(async () => {
  started = await start();
  await started.run('refreshStatus', 'pending');
  started.calls();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const client = ['Client by ID', String(seedIds.client)] as const;
const line = ['Service by ID', String(seedIds.service), '2', '100,50', 'two days'] as const;
const create = ['Create the Invoice', 'Create'] as const;
const created = (action = 'createInvoice') => started.sandbox.journal.entries({ action });

describe('a new invoice', () => {
  test('asks for client and line, shows the totals as an estimate, and is created with one call', async () => {
    await started.run('newInvoice', undefined, ...client, ...line, ...create);
    expect(started.calls()).toEqual(['getService', 'createInvoice']);
    const review = ui.shown.find(({ title }) => title === 'New Invoice (3/3): review');
    expect(review?.detail).toBe('Without VAT €201.00 · VAT €40.20 · with VAT €241.20 (estimate)');
    expect(review?.details ?? []).not.toContain(review?.detail);
    const { detail = '' } = ui.shown.find(({ modal }) => modal) ?? {};
    expect(detail).toContain('cannot be deleted, only credited. It costs 1 call.');
    expect(detail).toMatch(
      /^The name of this client is not known here\. Check its ID\.\n2 × €100\.50 · .+ · two days\nDate: .+\nWithout VAT €201\.00/,
    );
    await said(/^The invoice F\d+ was created\.$/);
    expect(created()[0]?.parameters).toMatchObject({
      line_quantity: ['2'],
      line_price: ['100.50'],
      line_description: ['two days'],
    });
  });

  test('appears in the pending list immediately, marked as an estimate until that is read again', async () => {
    await started.run('newInvoice', undefined, ...client, ...line, ...create);
    const pending = async () => (await started.session()).data.current.statuses.pending?.rows ?? [];
    const [first] = await pending();
    expect(first).toMatchObject({ provisional: true, withVat: 241.2 });
    await started.run('refreshStatus', 'pending');
    const same = (await pending()).filter(({ id }) => id === first?.id);
    expect(same).toHaveLength(1);
    expect(same[0]?.provisional).toBeUndefined();
  });

  test('offers the next steps, and its link without a call', async () => {
    await started.run('newInvoice', undefined, ...client, ...line, ...create, 'Copy Link');
    await eventually(() => {
      expect(host.clipboard).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/i[A-Za-z0-9]+$/);
    });
    expect(started.calls()).toEqual(['getService', 'createInvoice']);
  });

  test('can use the clients and services seen so far, with price and rate', async () => {
    const [row] = (await started.session()).data.current.statuses.pending?.rows ?? [];
    await started.run('openDocument', { kind: 'invoice', row });
    started.calls();
    const service = Object.values((await started.session()).data.current.services)[0];
    await started.run(
      'newInvoice',
      undefined,
      row?.client ?? '',
      service?.name ?? '',
      '1',
      '',
      String(service?.price),
      '',
      CANCEL,
    );
    expect(started.calls()).toEqual([]);
    expect(ui.shown.some(({ detail }) => detail.includes('“” is not a valid amount'))).toBe(true);
  });

  test('can be saved as a valid draft file, and then leaves no draft in the wizard', async () => {
    const folder = new DraftFolder();
    const file = `${folder.path}/acme.invoice.json`;
    await started.run('newInvoice', undefined, ...client, ...line, 'Save as Draft File', file);
    await said('The draft was saved as acme.invoice.json. Nothing was sent to Factomos.');
    expect(created()).toEqual([]);
    expect((await started.session()).drafts.get('invoice')).toBeUndefined();
    const uri = folder.uri.with({ path: file });
    expect(folder.read(uri)).toMatchObject({ client_id: '19', lines: [{ quantity: '2', price: '100.50' }] });
    await started.run('createDraft', uri, 'Create');
    expect(created()).toHaveLength(1);
  });

  test('has Back in each step, and every detail can be changed from the review', async () => {
    await started.run(
      'newInvoice',
      undefined,
      ...client,
      BACK, // from the first line to the client
      ...client,
      'Heading between Lines',
      '',
      'Phase 1',
      'Add a Line',
      'Service by ID',
      String(seedIds.service),
      '1',
      BACK,
      '3',
      '10',
      BACK,
      '11',
      '',
      'Subject',
      'Site web',
      'Due date',
      '2026-13-01',
      '2027-01-31',
      'Date',
      '',
      'Phase 1',
      'Remove',
      'Add a Line',
      'Heading',
      'Fin',
      'Fin',
      'Move Up',
      'Create the Invoice',
      CANCEL,
      ...create,
    );
    expect(created()[0]?.parameters).toMatchObject({
      objet: 'Site web',
      payment_term: '2027-01-31',
      line_service_id: [String(seedIds.title), String(seedIds.service)],
      line_quantity: ['1', '3'],
      line_price: ['0', '11'],
    });
  });

  test.each([
    ['the client', []],
    ['the client’s ID', ['Client by ID']],
    ['the line', [...client]],
    ['the quantity', [...client, 'Service by ID', String(seedIds.service)]],
    ['the review', [...client, ...line]],
    ['a detail', [...client, ...line, 'Subject']],
  ])('is kept as a draft when cancelled at %s, and can be continued', async (step, answers) => {
    await started.run('newInvoice', undefined, ...answers, CANCEL);
    expect(created()).toEqual([]);
    const kept = (await started.session()).drafts.get('invoice');
    if (step.startsWith('the client')) {
      expect(kept).toBeUndefined();
      return;
    }
    expect(ui.messages.at(-1)).toBe('The invoice draft was saved. Run “New Invoice…” to continue it.');
    expect(kept?.client?.id).toBe(String(seedIds.client));
    const again = await started.restart();
    await again.run('newInvoice', undefined, 'Continue the Draft', CANCEL);
    await again.run('newInvoice', undefined, 'Start Over', CANCEL);
    expect((await again.session()).drafts.get('invoice')).toBeUndefined();
  });

  test('returns to the unchanged review when Factomos refuses', async () => {
    started.sandbox.faults.add(
      { kind: 'error', code: -10, message: 'Client not found' },
      { action: 'createInvoice' },
    );
    await started.run('newInvoice', undefined, ...client, ...line, ...create, ...create);
    expect(created().filter(({ code }) => code === 0)).toHaveLength(1);
    await eventually(() => {
      expect(ui.messages.join('\n')).toMatch(
        /^Factomos refused: Client not found \(code -10\)\. Nothing was changed\. .+ Check client_id/m,
      );
    });
  });

  test('is not created twice after a lost response: it is searched, and the user decides', async () => {
    started.sandbox.faults.add({ kind: 'reset-after' }, { action: 'createInvoice' });
    await started.run('newInvoice', undefined, ...client, ...line, ...create, ...create, CANCEL);
    expect(created()).toHaveLength(1);
    started.calls();
    await started.run('resolveUnknown', undefined, 'Invoice for', 'It Was Done');
    expect(started.calls()).toEqual(['listInvoice', 'listInvoice', 'listInvoice']);
    expect(ui.last('warning').title).toMatch(
      /: F\d+ has the same client, date and total\. Is it this one\?$/,
    );
    await started.run('newInvoice', undefined, 'Continue the Draft', ...create);
    expect(created()).toHaveLength(1);
    await said(/was already done/);
  });

  test('can create a new client and a new service, each after a question with its cost', async () => {
    await started.run(
      'newInvoice',
      undefined,
      'New Client',
      '',
      'Nouvelle Société',
      'not an address',
      'a@b.fr',
      CANCEL, // the question: back to the list
      'New Client',
      'Nouvelle Société',
      'a@b.fr',
      'Create',
      'New Service',
      'Audit',
      '700',
      'jour',
      'Create',
      '1',
      '700',
      '',
      ...create,
    );
    expect(started.calls()).toEqual(['createClient', 'createService', 'getService', 'createInvoice']);
  });

  test('creates a new service once, also when it cannot be read afterwards, and uses it', async () => {
    started.sandbox.faults.add({ kind: 'status', status: 503 }, { action: 'getService', times: null });
    const service = ['New Service', 'Audit', '700', 'jour', 'Create', '1', '700', ''];
    await started.run('newInvoice', undefined, ...client, ...service, ...create);
    const calls = started.calls();
    expect(calls.filter((action) => action === 'createService')).toHaveLength(1);
    expect(calls.at(-1)).toBe('createInvoice');
    expect(ui.shown.find(({ modal, title }) => modal && title.startsWith('Create this'))?.detail).toContain(
      'a VAT rate is not known',
    );
  });

  test('is reported as created, even when the disk is full', async () => {
    const session = await started.session();
    const call = session.api.call.bind(session.api);
    vi.spyOn(session.api, 'call').mockImplementation(async (run) => {
      const answer = await call(run);
      const writes = join(started.profile.folder, 'storage', session.company.id, 'writes');
      // A folder in place of the guard's file for the result.
      for (const name of existsSync(writes) ? readdirSync(writes) : [])
        mkdirSync(join(writes, `${name}.tmp`));
      return answer;
    });
    await started.run('newInvoice', undefined, ...client, ...line, ...create);
    await said(/^The invoice F\d+ was created\.$/);
    expect(session.drafts.get('invoice')).toBeUndefined();
    expect(created()).toHaveLength(1);
  });
});

describe('a new estimate', () => {
  test('is created, listed as created here, and opened with one call', async () => {
    await started.run('newEstimate', undefined, ...client, ...line, 'Create the Estimate', 'Create');
    await said(/^The estimate D\d+ was created\.$/);
    const [entry] = (await started.session()).estimates.kept();
    expect(entry).toMatchObject({ origin: 'made' });
    const [node] = await started.app.estimates.getChildren();
    expect(node?.entry.number).toBe(entry?.number);
    started.calls();
    await started.run('openDocument', node);
    expect(started.calls()).toEqual(['getEstimate']);
    expect((await started.restart().then((again) => again.session())).estimates.kept()).toHaveLength(1);
  });
});
