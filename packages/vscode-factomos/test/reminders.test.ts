import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { today } from '../src/domain/day.ts';
import type { InvoiceRow } from '../src/domain/company-data.ts';
import { day } from '../src/ui/format.ts';
import { CANCEL } from './fake/ui.ts';
import { commands } from './fake/vscode.ts';
import { said } from './support/said.ts';
import { host, start, ui, type Started } from './support/start.ts';

let started: Started;
let rows: readonly InvoiceRow[];

async function startWith(reminderTemplate?: 'sent' | 'refused' | 'replaced'): Promise<void> {
  started = await start(reminderTemplate === undefined ? {} : { quirks: { reminderTemplate } });
  await started.run('refreshStatus', 'later');
  rows = (await started.session()).data.current.statuses.later?.rows ?? [];
  started.calls();
}

beforeEach(() => startWith());

const node = (row: InvoiceRow | undefined): unknown => ({ kind: 'invoice', row });
const isReminder = (options: readonly string[]): string => options.find((one) => /relance/i.test(one)) ?? '';
const reminder = ({ options }: { options: readonly string[] }): string => isReminder(options);

/** Runs a command as a view does: with the row of the menu, and all selected rows. */
async function runOn(command: string, selected: readonly (InvoiceRow | undefined)[]): Promise<void> {
  const nodes = selected.map(node);
  await commands.executeCommand(`factomos.${command}`, nodes[0], nodes);
}

describe('a reminder', () => {
  test('is sent with 3 calls, after the invoice and its emails were read', async () => {
    await (await started.session()).lookups.readTemplates();
    started.calls();
    await started.run('sendReminder', node(rows[0]), reminder, 'Send');
    expect(started.calls()).toEqual(['getInvoice', 'getInvoiceMailHistory', 'sendInvoice']);
    await said(`A reminder for ${rows[0]?.number ?? ''} was sent.`);
    const question = ui.shown.find(({ modal }) => modal);
    expect(question?.detail).toContain('20 days overdue');
    expect(question?.detail).toContain('to the client’s address in Factomos');
  });

  test('is not sent again within 7 days, or when the invoice was paid meanwhile, and says so', async () => {
    await started.run('sendReminder', node(rows[0]), reminder, 'Send');
    const [, paid] = rows;
    await started.run('addPayment', node(paid), String(paid?.due ?? 0), 'Card', '', '', 'Record');
    started.calls();
    ui.answer('Yes, Use 6 calls', reminder, 'Send');
    await runOn('sendReminder', rows.slice(0, 3));
    const detail = ui.shown.findLast(({ kind, modal }) => modal && kind === 'warning')?.detail ?? '';
    expect(detail).toContain(
      `${rows[0]?.number ?? ''} (${rows[0]?.client ?? ''}): reminded on ${day(today())}, less than 7 days ago`,
    );
    expect(detail).toContain(`${paid?.number ?? ''} (${paid?.client ?? ''}): nothing is due`);
    expect(started.calls().filter((action) => action === 'sendInvoice')).toHaveLength(1);
  });

  test('can be sent again on the seventh day in Paris, and not a minute before', async () => {
    started.sandbox.clock.set('2026-11-16T22:59:00Z');
    await started.run('sendReminder', node(rows[0]), reminder, 'Send');
    const sent = (): number => started.calls().filter((action) => action === 'sendInvoice').length;
    expect(sent()).toBe(1);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-22T22:59:00Z') });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    await started.run('sendReminder', node(rows[0]), reminder, CANCEL);
    const [number = '', client = ''] = [rows[0]?.number, rows[0]?.client];
    expect(ui.shown.findLast(({ modal }) => modal)).toMatchObject({
      title: 'No reminder is needed.',
      detail: `${number} (${client}): reminded on Nov 16, 2026, less than 7 days ago`,
    });
    expect(sent()).toBe(0);
    vi.setSystemTime(Date.parse('2026-11-22T23:01:00Z'));
    await started.run('sendReminder', node(rows[0]), reminder, 'Send');
    expect(sent()).toBe(1);
  });

  test('makes no call when its cost is declined, and sends nothing when the confirmation is', async () => {
    ui.answer(CANCEL);
    await runOn('sendReminder', rows.slice(0, 2));
    expect(started.calls()).toEqual([]);
    await started.run('sendReminder', node(rows[0]), reminder, CANCEL);
    expect(started.calls()).not.toContain('sendInvoice');
  });

  test('fails with a reason when Factomos accepts no template for reminders', async () => {
    await startWith('refused');
    await started.run('sendReminder', node(rows[0]), reminder, 'Send');
    await said(/^Factomos refused: /);
    expect((await started.session()).guard.unknown()).toEqual([]);
  });

  test('warns that Factomos may use another template, and sends once', async () => {
    await startWith('replaced');
    await started.run('sendReminder', node(rows[0]), reminder, 'Send');
    expect(ui.shown.find(({ modal }) => modal)?.detail).toContain('The manual does not say');
    expect(started.calls().filter((action) => action === 'sendInvoice')).toHaveLength(1);
  });

  test('stops at a lost response, and is looked for at the client’s own address', async () => {
    started.sandbox.faults.add({ kind: 'reset-after' }, { action: 'sendInvoice' });
    ui.answer('Yes, Use 5 calls', reminder, 'Send');
    await runOn('sendReminder', rows.slice(0, 2));
    await said(/was lost/);
    const made = started.calls();
    expect(made.filter((action) => action !== 'sendInvoice')).toHaveLength(5);
    expect(made.filter((action) => action === 'sendInvoice')).toHaveLength(1);
    await started.run('resolveUnknown', undefined, 'Reminder for');
    await said(/^It was done: an email was sent to /);
  });
});

describe('several selected rows', () => {
  test('have their links copied together, after a question about the cost, and the next time without a call', async () => {
    ui.answer('Yes, Use 3 calls');
    await runOn('copyLink', rows.slice(0, 3));
    expect(started.calls()).toHaveLength(3);
    expect(host.clipboard.split('\n')).toHaveLength(3);
    await runOn('copyLink', rows.slice(0, 3));
    expect(started.calls()).toEqual([]);
  });

  test('are read again together after a question about the cost', async () => {
    ui.answer('Yes, Use 2 calls');
    await runOn('refreshDocument', rows.slice(0, 2));
    expect(started.calls()).toEqual(['getInvoice', 'getInvoice']);
    ui.answer(CANCEL);
    await runOn('refreshDocument', rows.slice(0, 2));
    expect(started.calls()).toEqual([]);
  });
});
