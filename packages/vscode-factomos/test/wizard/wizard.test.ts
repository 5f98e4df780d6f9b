import { seedIds } from 'factomos-sandbox';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { BACK, CANCEL } from '../fake/ui.ts';
import { env } from '../fake/vscode.ts';
import { start, ui, type Started } from '../support/start.ts';

let started: Started;

beforeEach(async () => {
  started = await start();
  await started.run('refreshStatus', 'pending');
  started.calls();
});

const client = ['Client by ID', String(seedIds.client)] as const;
const line = ['Service by ID', String(seedIds.service), '2', '100.50', 'two days'] as const;
const created = (action = 'createInvoice') => started.sandbox.journal.entries({ action });
const review = () => ui.shown.findLast(({ title }) => title === 'New Invoice (3/3): review');

describe('the wizard', () => {
  test('copies the lines of an earlier invoice of the client, with one call', async () => {
    const [row] = (await started.session()).data.current.statuses.pending?.rows ?? [];
    if (row === undefined) throw new Error('no row');
    // An invoice dated today counts as a possible duplicate, so the wizard asks first.
    const sameAgain = ['Create the Invoice', 'Create Another Invoice…', 'Create'];
    const earlier = ['Lines of an Earlier', row.number] as const;
    await started.run('newInvoice', undefined, row.client, ...earlier, ...sameAgain);
    expect(started.calls()).toEqual(['getInvoice', 'createInvoice']);
    const document = (await started.session()).documents.cached({ kind: 'invoice', id: row.id });
    expect(created()[0]?.parameters).toMatchObject({
      line_service_id: document?.lines.map(({ title, serviceId }) => (title ? '75' : serviceId)),
    });
    // The lines are cached now, so the next time makes no call.
    await started.run('newInvoice', undefined, row.client, 'Lines of an Earlier', BACK, CANCEL);
    expect(ui.shown.find(({ options }) => options.includes(row.number))).toBeDefined();
  });

  test('always shows its other choices, whatever is searched', async () => {
    await started.run('newInvoice', undefined, ...client, CANCEL);
    const shown = ui.shown.filter(({ kind }) => kind === 'quickPick');
    expect(shown.map(({ always }) => always)).toEqual([
      ['$(key) Client by ID…', '$(add) New Client…'],
      ['$(text-size) Heading between Lines…', '$(key) Service by ID…', '$(add) New Service…'],
    ]);
  });

  test('warns like a draft file about a due date in the past or before the invoice', async () => {
    const inPast = ['Due date', '2020-01-31'] as const;
    const before = ['Date', '2999-12-31', 'Due date', '2999-12-01'] as const;
    await started.run(
      'newInvoice',
      undefined,
      ...client,
      ...line,
      ...inPast,
      ...before,
      'Create the Invoice',
      CANCEL,
      CANCEL,
    );
    const warned = ui.shown
      .filter(({ title }) => title === 'New Invoice (3/3): review')
      .map(({ options }) => options.find((option) => option.startsWith('$(warning)')));
    expect(warned).toContain('$(warning) The due date is in the past.');
    expect(warned.at(-1)).toBe('$(warning) The due date is before the invoice date.');
    expect(ui.last('warning').detail).toContain('The due date is before the invoice date.');
    expect(created()).toEqual([]);
  });

  test('changes the text of a heading', async () => {
    const heading = ['Add a Line', 'Heading between', 'First'] as const;
    await started.run(
      'newInvoice',
      undefined,
      ...client,
      ...line,
      ...heading,
      'First',
      'Change the Text',
      'Second',
      CANCEL,
    );
    expect(review()?.options).toContain('$(text-size) Second');
  });

  test('creates an invoice without VAT, with the mention required by law', async () => {
    await started.run('newInvoice', undefined, ...client, ...line, 'VAT', 'Create the Invoice', 'Create');
    expect(review()?.detail).toBe('Without VAT €201.00 · VAT €0.00 · with VAT €201.00 (estimate)');
    expect(created()[0]?.parameters).toMatchObject({
      vat_enable: '0',
      invoice_comment: 'TVA non applicable, art. 293 B du CGI',
    });
  });

  test('removes that mention when VAT is turned on again', async () => {
    await started.run('newInvoice', undefined, ...client, ...line, 'VAT', 'VAT', CANCEL);
    expect(review()?.detail).toContain('VAT €40.20');
    expect((await started.session()).drafts.get('invoice')?.comment).toBeUndefined();
  });

  test('proposes amounts and dates in the format of VS Code’s language', async () => {
    env.language = 'fr';
    onTestFinished(() => {
      env.language = 'en';
    });
    const day = ['Date', '2026-11-20', 'Date', BACK] as const;
    const again = ['$(edit) Change Quantity', '2,5', BACK, BACK, BACK] as const;
    await started.run('newInvoice', undefined, ...client, ...line, ...day, CANCEL);
    const proposed = ui.shown.filter(({ kind }) => kind === 'input').flatMap(({ options }) => options);
    expect(proposed).toContain('20/11/2026');
    expect(proposed).not.toContain('2026-11-20');
    const service = (await started.session()).lookups.services()[0]?.name ?? '';
    await started.run('newInvoice', undefined, 'Continue', service, ...again, CANCEL);
    expect(ui.shown.filter(({ kind }) => kind === 'input').flatMap(({ options }) => options)).toContain(
      '100,50',
    );
  });
});
