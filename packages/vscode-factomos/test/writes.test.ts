import { FactomosClient } from 'factomos-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { InvoiceRow } from '../src/domain/company-data.ts';
import { DataStore } from '../src/services/data/data-store.ts';
import { loadedRows } from '../src/domain/loaded-rows.ts';
import { BACK, CANCEL } from './fake/ui.ts';
import { rowsUnder, unpaidRow } from './support/invoice-rows.ts';
import { said } from './support/said.ts';
import { start, ui, type Started } from './support/start.ts';

let started: Started;
let row: InvoiceRow & { readonly due: number; readonly withVat: number };

beforeEach(async () => {
  started = await start();
  await started.run('refreshStatus', 'later');
  const session = await started.session();
  row = unpaidRow(session.data.current);
  started.calls();
});

const node = (): unknown => ({ kind: 'invoice', row });
const rowNow = async (): Promise<InvoiceRow | undefined> =>
  loadedRows((await started.session()).data.current).find(({ id }) => id === row.id);

describe('sending an invoice', () => {
  test('asks for recipient, template and confirmation, then sends with one call', async () => {
    await started.run('sendInvoice', node(), 'Read the Address', 'Read the Templates', 'facture', 'Send');
    expect(started.calls()).toEqual(['getClient', 'listEmailTemplates', 'sendInvoice']);
    const question = ui.shown.find(({ modal }) => modal);
    expect(question?.title).toMatch(new RegExp(`^Send ${row.number} to .+@.+\\?$`));
    expect(question?.detail).toContain('Amount: €');
    expect(question?.detail).toContain('Template: ');
    expect(question?.detail).toContain('A sent email cannot be recalled. It costs 1 call.');
  });

  test('reads the address and the templates once, and says that it was sent before', async () => {
    await started.run('sendInvoice', node(), 'Read the Address', 'Read the Templates', 'facture', 'Send');
    started.calls();
    await started.run('sendInvoice', node(), '@', 'Own Choice', CANCEL);
    expect(started.calls()).toEqual([]);
    expect(ui.last('warning').detail).toContain('It was sent from here before');
  });

  test('rejects an invalid address, goes back, and accepts another', async () => {
    await started.run(
      'sendInvoice',
      node(),
      'Enter an Address',
      'not an address',
      'a@b.fr',
      BACK,
      'Enter an Address',
      'c@d.fr',
      'Own Choice',
      'Send',
    );
    const [mail] = started.sandbox.journal.entries({ action: 'sendInvoice' });
    expect(mail?.parameters).toMatchObject({ email_to: 'c@d.fr' });
    expect(
      ui.shown.some(({ detail }) => detail.includes('“not an address” is not a valid email address')),
    ).toBe(true);
  });

  test.each([
    ['recipient', [CANCEL]],
    ['address', ['Enter an Address', CANCEL]],
    ['template', ['Enter an Address', 'a@b.fr', CANCEL]],
    ['question', ['Enter an Address', 'a@b.fr', 'Own Choice', CANCEL]],
  ] as const)('sends nothing when cancelled at the %s', async (_step, answers) => {
    await started.run('sendInvoice', node(), ...answers);
    expect(started.calls()).toEqual([]);
  });

  test('says what another window has sent', async () => {
    const session = await started.session();
    const { fsPath } = started.profile.context().globalStorageUri;
    new DataStore({ fsPath }, session.company.id, () => undefined).update(({ sent }) => {
      sent[row.id] = { at: Date.now(), to: 'other@window.fr' };
    });
    await started.run('sendInvoice', node(), 'Enter an Address', 'a@b.fr', 'Own Choice', CANCEL);
    expect(ui.last('warning').detail).toContain('to other@window.fr');
  });

  test('is done once after a double click', async () => {
    ui.answer('Enter an Address', 'a@b.fr', 'Own Choice', 'Send');
    await Promise.all([started.run('sendInvoice', node()), started.run('sendInvoice', node())]);
    expect(started.calls()).toEqual(['sendInvoice']);
  });

  test('is refused after a lost response until it is resolved, and then shows the result', async () => {
    started.sandbox.faults.add({ kind: 'reset-after' }, { action: 'sendInvoice' });
    await started.run('sendInvoice', node(), 'Enter an Address', 'a@b.fr', 'Own Choice', 'Send');
    await said(/The response of Factomos was lost/);
    expect(ui.last('error').options).toEqual(['Check', 'Show Log']);
    started.calls();

    await started.run('sendInvoice', node());
    await said(/^The response to “Send .+ was lost, so it may have been done/);
    expect(started.calls()).toEqual([]);

    await started.run('resolveUnknown', undefined, `Send ${row.number} to a@b.fr`);
    expect(started.calls()).toEqual(['getInvoiceMailHistory']);
    await said(/^It was done: an email was sent to a@b\.fr at /);
    await started.run('sendInvoice', node(), 'Enter an Address', 'a@b.fr', 'Own Choice', CANCEL);
    expect(ui.last('warning').detail).toContain('It was sent from here before');
  });

  test('stays refused in the next window, and is possible again when it was not done', async () => {
    // The server fails before anything is done, which looks the same from here as a failure afterwards.
    started.sandbox.faults.add({ kind: 'status', status: 502 }, { action: 'sendInvoice' });
    await started.run('sendInvoice', node(), 'Enter an Address', 'a@b.fr', 'Own Choice', 'Send');
    await said(/was lost/);
    const again = await started.restart();
    await again.app.invoices.getChildren();
    expect(again.app.invoices.tree.message).toContain('Unknown outcomes: 1.');
    await again.run('sendInvoice', node());
    await said(/^The response to “Send .+ was lost/);
    await again.run('resolveUnknown', undefined, 'Send', 'Not Done: Allow Retry');
    again.calls();
    await again.run('sendInvoice', node(), 'Enter an Address', 'a@b.fr', 'Own Choice', 'Send');
    expect(again.calls()).toEqual(['sendInvoice']);
  });

  test('can be retried immediately when nothing was sent', async () => {
    started.sandbox.faults.add(
      { kind: 'error', code: -20, message: 'Invoice not found' },
      { action: 'sendInvoice' },
    );
    await started.run('sendInvoice', node(), 'Enter an Address', 'a@b.fr', 'Own Choice', 'Send');
    await said('Factomos refused: Invoice not found (code -20). Nothing was changed.');
    expect((await started.session()).guard.unknown()).toEqual([]);
  });
});

describe('recording a payment', () => {
  test('asks for amount, type, date and reference, then records it and marks the row as an estimate', async () => {
    await started.run('addPayment', node(), '10,50', 'Cheque', '2026-01-31', 'CHQ 12', 'Record');
    const [entry] = started.sandbox.journal.entries({ action: 'createPayment' });
    expect(entry?.parameters).toMatchObject({
      montant: '10.50',
      type: 'check',
      payment_date: '2026-01-31',
      reference: 'CHQ 12',
    });
    expect((await rowNow())?.note).toBe('€10.50 paid since the list was loaded');
    expect((await rowNow())?.due).toBeCloseTo(row.due - 10.5);
  });

  test('proposes the amount due, goes back step by step, and rejects invalid amounts and dates', async () => {
    await started.run(
      'addPayment',
      node(),
      'abc',
      '0',
      '20',
      'Card',
      BACK,
      BACK,
      '30',
      'Cash',
      '31/02/2026',
      '28/02/2026',
      '',
      CANCEL,
    );
    expect(ui.shown.find(({ kind }) => kind === 'input')?.options).toEqual([String(row.due)]);
    const problems = ui.shown.map(({ detail }) => detail);
    expect(problems).toContain('“abc” is not a valid amount. Enter one such as 950 or 8,28.');
    expect(problems).toContain('The amount must be more than 0.');
    expect(problems.some((problem) => problem.includes('“31/02/2026” is not a valid date'))).toBe(true);
    expect(ui.last('warning').title).toMatch(/Record a payment of €30\.00/);
    expect(started.calls()).toEqual([]);
  });

  test('compares the paid total after a lost response, and updates the row', async () => {
    started.sandbox.faults.add({ kind: 'reset-after' }, { action: 'createPayment' });
    await started.run('addPayment', node(), '10', 'Card', '', '', 'Record');
    await said(/was lost/);
    expect((await rowNow())?.due).toBe(row.due);
    await started.run('resolveUnknown', undefined, 'Payment of');
    await said(/^It was done: €\d+\.\d\d paid in total/);
    // The row comes from Factomos: its figures are not an estimate.
    expect(await rowNow()).toMatchObject({ due: row.due - 10, status: 'partially-paid' });
    expect(await rowNow()).not.toHaveProperty('estimated');
  });

  test('asks after a lost response when more was paid than it explains', async () => {
    const { url: baseUrl, token, secret } = started.sandbox;
    const somebody = new FactomosClient({ baseUrl, token, secret });
    started.sandbox.faults.add({ kind: 'reset-after' }, { action: 'createPayment' });
    await started.run('addPayment', node(), '10', 'Card', '', '', 'Record');
    await said(/was lost/);
    await somebody.createPayment({ invoice_id: row.id, montant: '25', type: 'cb' });
    await started.run('resolveUnknown', undefined, 'Payment of', 'It Was Done');
    expect(ui.last('warning').title).toMatch(/paid in total, more than this payment explains/);
    expect(ui.last('warning').modal).toBe(true);
    expect((await rowNow())?.due).toBe(row.due - 35);
  });

  test('is subtracted once from a row that was listed again before it was resolved', async () => {
    started.sandbox.faults.add({ kind: 'reset-after' }, { action: 'createPayment' });
    await started.run('addPayment', node(), '10', 'Card', '', '', 'Record');
    await said(/was lost/);
    for (const status of ['later', 'partially-paid']) await started.run('refreshStatus', status);
    await started.run('resolveUnknown', undefined, 'Payment of');
    await said(/^It was done/);
    expect((await rowNow())?.due).toBe(row.due - 10);
  });

  test('makes a fully paid invoice no longer overdue', async () => {
    const overdue = async () =>
      (await rowsUnder(started, 'status/later')).find(
        (one) => one.kind === 'invoice' && one.row.id === row.id,
      );
    expect(await overdue()).toHaveProperty('overdueDays', expect.any(Number));
    await started.run('addPayment', node(), String(row.due), 'Card', '', '', 'Record');
    expect(await overdue()).toMatchObject({ overdueDays: undefined, row: { due: 0 } });
  });
});

describe('a credit note', () => {
  test('is created once; the second time its number is shown', async () => {
    await started.run('refreshStatus', 'avoir');
    await started.run('createCreditNote', node(), 'Create');
    const [credit] = (await started.session()).data.current.statuses.avoir?.rows ?? [];
    expect(credit).toMatchObject({ credit: true, provisional: true, withVat: -row.withVat });
    expect((await rowNow())?.note).toBe(`credited by ${credit?.number ?? ''}`);
    started.calls();
    await started.run('createCreditNote', node());
    await said(`was already done: ${credit?.number ?? ''}`);
    expect(started.calls()).toEqual([]);
  });

  test('is not created when the question is closed', async () => {
    await started.run('createCreditNote', node(), CANCEL);
    expect(started.calls()).toEqual([]);
  });

  test('is looked for after a lost response', async () => {
    started.sandbox.faults.add({ kind: 'reset-after' }, { action: 'createCreditNote' });
    await started.run('createCreditNote', node(), 'Create');
    await said(/was lost/);
    await started.run('resolveUnknown', undefined, 'Credit note for');
    await said(/^It was done: the invoice is settled by a credit note/);
    expect(await rowNow()).toMatchObject({ due: 0, status: 'paid-avoir' });
  });
});

test('makes no call when there are no unknown outcomes', async () => {
  await started.run('resolveUnknown');
  expect(ui.messages.at(-1)).toBe('There are no unknown outcomes.');
});

test('logs each call without key or secret', async () => {
  const { shownOnScreen } = await import('./fake/window.ts');
  await started.run('refreshStatus', 'paid');
  started.app.log.error(
    `${started.sandbox.token} ${started.sandbox.secret} ${encodeURIComponent(started.sandbox.secret)}`,
  );
  expect(shownOnScreen.log.join('\n')).toMatch(/read listInvoice: ok, \d+ ms/);
  expect(shownOnScreen.log.join('\n')).not.toContain(started.sandbox.token);
  expect(shownOnScreen.log.join('\n')).not.toContain(started.sandbox.secret);
});

test('does nothing to a document of another company, even with the same ID', async () => {
  await started.run('sendInvoice', { kind: 'invoice', id: row.id, companyId: 'another' });
  await said('This document belongs to another company. Switch to it first.');
  expect(started.calls()).toEqual([]);
});
