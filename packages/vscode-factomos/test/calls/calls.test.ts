import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { autoRefresh, dailyLimit, dataLifetime } from '../../src/services/host/settings.ts';
import { host, setSetting } from '../fake/host.ts';
import { shownOnScreen } from '../fake/window.ts';
import { expand, roots, rowsUnder, treeView } from '../support/invoice-rows.ts';
import { start, ui } from '../support/start.ts';
import { eventually } from '../support/eventually.ts';

describe('a setting that is not a number', () => {
  test('is treated as not set', async () => {
    const started = await start();
    for (const name of ['dailyLimit', 'dataLifetime', 'autoRefresh'])
      setSetting(`factomos.${name}`, 'plenty');
    expect((await rowsUnder(started, 'status/later')).length).toBeGreaterThan(0);
    expect([dailyLimit(), dataLifetime(), autoRefresh()]).toEqual([500, 3_600_000, undefined]);
  });
});

describe('when no calls are possible', () => {
  test('the view says when the quota resets and keeps its data, also after a restart', async () => {
    const started = await start({ dailyLimit: 1 });
    await expand(started, 'status/later');
    await started.run('refreshStatus', 'pending');
    await eventually(() => {
      expect(shownOnScreen.statusMessages.at(-1)).toContain('No calls are left today');
    });
    expect((await rowsUnder(started, 'status/later')).length).toBeGreaterThan(0);
    await roots(started);
    expect(treeView().message).toMatch(/No calls are left today. The quota resets at .+ Read just now/);
    const known = { id: '501', key: undefined, number: 'D1', client: undefined };
    await (await started.session()).estimates.add({ ...known, origin: 'added', at: 0 });
    await started.app.estimates.getChildren();
    expect(treeView('factomos.estimates').message).toMatch(/^No calls are left today. .+ cannot list/);
    expect(host.contexts.get('factomos.state')).toBe('quota');
    const again = await started.restart();
    await roots(again);
    expect(host.contexts.get('factomos.state')).toBe('quota');
    await eventually(() => {
      expect(shownOnScreen.statusBar[0]).toMatchObject({ text: '$(warning) ≤ 0', visible: true });
    });
  });

  test('the view shows the reason and a button when nothing was ever loaded', async () => {
    const started = await start();
    started.sandbox.faults.add({ kind: 'status', status: 503 }, { times: null });
    await started.run('refreshInvoices');
    expect(await roots(started)).toEqual([]);
    expect(host.contexts.get('factomos.state')).toBe('offline');
    expect(ui.messages).toEqual([]);
  });

  test('a maintenance page is not taken for data', async () => {
    const started = await start();
    started.sandbox.faults.add({ kind: 'maintenance' }, { times: null });
    await started.run('refreshInvoices');
    await eventually(() => {
      expect(shownOnScreen.statusMessages.at(-1)).toBe('The response cannot be read.');
    });
    // The key may be valid, so the view does not say that it was refused.
    await roots(started);
    expect(host.contexts.get('factomos.state')).toBe('unreadable');
  });
});

describe('the status bar', () => {
  test('shows the remaining calls, and can be turned off', async () => {
    const started = await start();
    await started.run('refreshStatus', 'paid');
    await eventually(() => {
      expect(shownOnScreen.statusBar[0]?.text).toBe('$(dashboard) ≤ 499');
    });
    setSetting('factomos.statusBar', false);
    await eventually(() => {
      expect(shownOnScreen.statusBar[0]?.visible).toBe(false);
    });
    await started.run('showCalls');
    expect(ui.messages.at(-1)).toContain('calls used from VS Code today: 1 of 500, at most 499 left');
  });
});

describe('automatic refresh', () => {
  test('is off by default', async () => {
    const intervals = vi.spyOn(globalThis, 'setInterval');
    onTestFinished(() => {
      intervals.mockRestore();
    });
    await start();
    expect(intervals.mock.calls.map(([, every]) => every)).toEqual([60_000]);
    setSetting('factomos.autoRefresh', 1);
    expect(intervals.mock.calls.at(-1)?.[1]).toBe(15 * 60_000);
  });
});

test('logs the warnings of a call', async () => {
  const started = await start();
  const { api } = await started.session();
  const lines = [{ service_id: 19, quantity: 1, price: 0 }];
  await api.call((client) => client.createInvoice({ client_id: 19, lines }));
  expect(shownOnScreen.log.join('\n')).toMatch(/createInvoice: lines\[0\]\.price is 0/);
});
