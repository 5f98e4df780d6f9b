import { describe, expect, test } from 'vitest';
import { loadedRows } from '../../src/domain/loaded-rows.ts';
import { pressCancel, shownOnScreen } from '../fake/window.ts';
import { eventually } from '../support/eventually.ts';
import { expand, item, node, rowsUnder, treeView } from '../support/invoice-rows.ts';
import { start, ui, type Started } from '../support/start.ts';

/** As in call-progress.ts. */
const SHOW_AFTER_MS = 300;

const progress = () => ui.shown.filter(({ kind }) => kind === 'progress');
const inNotification = () => progress().filter(({ options }) => options.includes('Cancel'));

/** Makes every call of this action hang for longer than the test. */
function hang({ sandbox }: Started, action: 'listInvoice' | 'getInvoice' | 'sendInvoice'): void {
  sandbox.faults.add({ kind: 'delay', milliseconds: 30_000 }, { action, times: null });
}

describe('a slow call', () => {
  test('shows a progress bar in its view, and later a Cancel button', async () => {
    const started = await start();
    hang(started, 'listInvoice');
    treeView().expanded.fire({ element: await node(started, 'status/pending') });
    await eventually(() => {
      expect(progress()).toMatchObject([{ detail: 'factomos.invoices', options: [] }]);
    });
    await eventually(() => {
      expect(inNotification()).toMatchObject([{ title: 'Reading invoices' }]);
    });
    pressCancel();
    await eventually(() => {
      expect(shownOnScreen.statusMessages).toEqual(['Cancelled. Nothing was changed.']);
    });
    expect(ui.messages).toEqual([]);
    // The row can be expanded again.
    started.sandbox.faults.clear();
    await expand(started, 'status/pending');
    expect(await rowsUnder(started, 'status/pending')).not.toEqual([]);
  });

  test('shows a notification when its view is hidden', async () => {
    const started = await start();
    hang(started, 'listInvoice');
    treeView().visible = false;
    void started.run('refreshInvoices');
    await eventually(() => {
      expect(inNotification()).toHaveLength(1);
    });
    pressCancel();
    await eventually(() => {
      expect(shownOnScreen.statusMessages).toHaveLength(1);
    });
  });

  test('shows nothing when it is fast', async () => {
    const started = await start();
    await expand(started, 'status/pending');
    // A busy machine may need several tries for a fast call.
    let shown: unknown[] = [];
    await eventually(async () => {
      const before = progress().length;
      const began = performance.now();
      await started.run('refreshStatus', 'pending');
      expect(performance.now() - began).toBeLessThan(SHOW_AFTER_MS);
      shown = progress().slice(before);
    });
    expect(shown).toEqual([]);
  });

  test('says that cancelling a write only stops waiting, and then that its outcome is unknown', async () => {
    const started = await start();
    await expand(started, 'status/pending');
    const [row] = loadedRows((await started.session()).data.current);
    hang(started, 'sendInvoice');
    void started.run(
      'sendInvoice',
      { kind: 'invoice', row },
      'Read the Address',
      'Read the Templates',
      'facture',
      'Send',
    );
    await eventually(() => {
      expect(inNotification().at(-1)?.title).toMatch(
        /^Send .+\. Cancel only stops waiting: it may still be done\.$/,
      );
    });
    pressCancel();
    await eventually(() => {
      expect(ui.messages.at(-1)).toMatch(
        /^You stopped waiting, so the operation may or may not have been done/,
      );
    });
    expect((await started.session()).guard.unknown()).toHaveLength(1);
  });
});

test('a failed read is not retried automatically, so that its cost is as announced', async () => {
  const started = await start();
  await expand(started, 'status/pending');
  const rows = await rowsUnder(started, 'status/pending');
  const [first] = rows;
  if (first === undefined) throw new Error('no row');
  expect(item(started, first).command?.command).toBe('factomos.openDocument');
  started.calls();
  started.sandbox.faults.add({ kind: 'status', status: 503 }, { action: 'getInvoice', times: null });
  await started.run('openDocument', first);
  await eventually(() => {
    expect(shownOnScreen.statusMessages.at(-1)).toMatch(/HTTP 503/);
  });
  expect(started.calls()).toEqual(['getInvoice']);
  // It is called again only when the user presses Retry.
  started.sandbox.faults.clear();
  await started.run('openDocument', first);
  expect(started.calls()).toEqual(['getInvoice']);
});
