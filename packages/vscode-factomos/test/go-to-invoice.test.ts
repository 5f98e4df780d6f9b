import { setImmediate } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { expand, node, treeView } from './support/invoice-rows.ts';
import { manyInvoices } from './support/seeds.ts';
import { start, ui } from './support/start.ts';

describe('“Go to Invoice”', () => {
  test('finds an invoice by number, and loads pages until it is found', async () => {
    const started = await start({ seed: manyInvoices(120) });
    await expand(started, 'status/pending');
    const session = await started.session();
    const known = session.data.current.statuses.pending?.rows[3]?.number ?? '';
    await started.run('goToInvoice', undefined, known);
    expect(treeView().revealed).toMatchObject([{ row: { number: known } }]);
    started.calls();
    await started.run('goToInvoice', undefined, 'Another Number', 'F00000000');
    expect(ui.messages.at(-1)).toBe('There is no invoice F00000000.');
    expect(started.calls().length).toBeLessThan(10);
  });

  test('does not read an old list again to show its invoices', async () => {
    const started = await start();
    const session = await started.session();
    await session.invoices.refresh('later');
    const row = session.data.current.statuses.later?.rows[0];
    if (row === undefined) throw new Error('no row');
    started.calls();
    // Reading the list may have shown one on a busy machine.
    const before = ui.shown.length;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 3600_000 });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    await started.app.invoices.reveal(row.id);
    const later = await node(started, 'status/later');
    await started.app.invoices.getChildren(later);
    treeView().expanded.fire({ element: later });
    await started.app.invoices.getChildren(later);
    await setImmediate();
    expect(ui.shown.slice(before).filter(({ kind }) => kind === 'progress')).toEqual([]);
    expect(started.calls()).toEqual([]);
  });

  test('shows an invoice that the filter would hide', async () => {
    const started = await start();
    await expand(started, 'status/later');
    const number = (await started.session()).data.current.statuses.later?.rows[0]?.number ?? '';
    await started.run('filterInvoices', undefined, 'nobody is called so');
    await started.run('goToInvoice', undefined, number);
    expect(treeView().revealed).toMatchObject([{ row: { number } }]);
    expect(started.app.options.filter).toBe('');
  });
});
