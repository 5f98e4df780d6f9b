import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { TreeItemCollapsibleState } from 'vscode';
import { OverdueDecorations } from '../src/features/invoices/overdue-decorations.ts';
import { host } from './fake/host.ts';
import { CANCEL } from './fake/ui.ts';
import { shownOnScreen } from './fake/window.ts';
import { expand, item, labels, node, roots, rowsUnder, treeView } from './support/invoice-rows.ts';
import { manyInvoices } from './support/seeds.ts';
import { recordOf, start, ui } from './support/start.ts';
import { eventually } from './support/eventually.ts';

describe('browsing invoices', () => {
  test('shows the seven statuses without a call', async () => {
    const started = await start();
    expect(labels(started, await roots(started))).toEqual([
      'Overdue | not loaded: 1 call',
      'Pending | not loaded: 1 call',
      'Partially Paid | not loaded: 1 call',
      'Partially Settled by Credit Note | not loaded: 1 call',
      'Paid | not loaded: 1 call',
      'Settled by Credit Note | not loaded: 1 call',
      'Credit Note | not loaded: 1 call',
    ]);
    expect(treeView().message).toBe('Nothing is loaded yet. Expanding a status uses 1 call.');
    expect(started.calls()).toEqual([]);
  });

  test('takes one call to expand a status, and none to expand it again, also after a restart', async () => {
    const started = await start();
    await expand(started, 'status/later');
    expect(started.calls()).toEqual(['listInvoice']);
    treeView().expanded.fire({ element: await node(started, 'status/later') });
    const again = await started.restart();
    await rowsUnder(again, 'status/later');
    treeView().expanded.fire({ element: await node(again, 'status/later') });
    expect((await rowsUnder(again, 'status/later')).length).toBeGreaterThan(0);
    expect(again.calls()).toEqual([]);
  });

  test('loads a status whose expansion event was lost during a redraw', async () => {
    const started = await start();
    // VS Code loses the expansion event of a row that it is redrawing, but requests its children.
    expect(labels(started, await rowsUnder(started, 'status/later'))).toEqual(['Load: 1 call']);
    await eventually(async () => {
      expect((await rowsUnder(started, 'status/later'))[0]?.kind).toBe('invoice');
    });
    expect(started.calls()).toEqual(['listInvoice']);
  });

  test.each(['event first', 'request first'])(
    'takes one call for an expansion and none for a redraw, %s',
    async (order) => {
      const started = await start({ dailyLimit: 1 });
      await (await started.session()).invoices.refresh('paid');
      started.calls();
      const element = await node(started, 'status/later');
      if (order === 'event first') treeView().expanded.fire({ element });
      await started.app.invoices.getChildren(element);
      if (order === 'request first') {
        await eventually(() => {
          expect(shownOnScreen.statusMessages).toHaveLength(1);
        });
        treeView().expanded.fire({ element });
      }
      await eventually(() => {
        expect(shownOnScreen.statusMessages).toHaveLength(1);
      });
      for (let drawing = 0; drawing < 3; drawing++) await rowsUnder(started, 'status/later');
      expect(started.calls()).toEqual(['listInvoice']);
      expect(shownOnScreen.statusMessages).toHaveLength(1);
    },
  );

  test('restores expanded rows with cached data, without a call', async () => {
    const started = await start();
    await expand(started, 'status/later');
    await expand(started, 'status/pending');
    treeView().collapsed.fire({ element: await node(started, 'status/pending') });
    const again = await started.restart();
    const open = (await roots(again)).filter(
      (root) => item(again, root).collapsibleState === TreeItemCollapsibleState.Expanded,
    );
    expect(open.map(({ id }) => id)).toEqual(['status/later']);
    expect((await rowsUnder(again, 'status/later'))[0]?.kind).toBe('invoice');
    (await again.session()).data.update((data) => {
      data.statuses = {};
    });
    const later = await node(again, 'status/later');
    expect(item(again, later).collapsibleState).toBe(TreeItemCollapsibleState.Collapsed);
    await again.app.invoices.getChildren(later);
    expect(again.calls()).toEqual([]);
  });

  test('keeps the expanded rows of each company separate', async () => {
    const started = await start();
    await expand(started, 'status/later');
    const before = item(started, await node(started, 'status/later')).id;
    const other = { ...recordOf(started.sandbox, 'Other'), id: 'f'.repeat(16) };
    await started.app.companies.put(other);
    await started.app.active.choose(other.id);
    const later = item(started, await node(started, 'status/later'));
    expect(later.collapsibleState).toBe(TreeItemCollapsibleState.Collapsed);
    expect(later.id).not.toBe(before);
  });

  test('reads a single-page status again when it is expanded after its lifetime', async () => {
    const started = await start();
    await expand(started, 'status/later');
    started.calls();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 3600_000 });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    expect(labels(started, await roots(started))[0]).toMatch(/· 2 h ago$/);
    treeView().expanded.fire({ element: await node(started, 'status/later') });
    await eventually(() => {
      expect(started.calls()).toEqual(['listInvoice']);
    });
  });

  test('sends one call for two concurrent requests of the same page', async () => {
    const started = await start();
    const session = await started.session();
    await Promise.all([
      session.invoices.refresh('paid'),
      session.invoices.refresh('paid'),
      session.invoices.more('later'),
      session.invoices.more('later'),
    ]);
    expect(started.calls().sort()).toEqual(['listInvoice', 'listInvoice']);
  });

  test('marks overdue rows with a color, an icon and text, and counts them', async () => {
    const started = await start();
    await expand(started, 'status/later');
    const [first] = await rowsUnder(started, 'status/later');
    if (first?.kind !== 'invoice') throw new Error('no row');
    const { resourceUri, accessibilityInformation, contextValue, iconPath } = item(started, first);
    expect(accessibilityInformation?.label).toMatch(/^Invoice F\d+, .+, €[\d,.]+, \d+ days overdue$/);
    expect(contextValue?.split(' ')).toEqual(['invoice', 'sendable', 'payable', 'creditable', 'overdue']);
    const decoration = resourceUri && new OverdueDecorations().provideFileDecoration(resourceUri);
    expect(decoration).toMatchObject({
      badge: undefined,
      tooltip: undefined,
      color: { id: 'factomos.overdueForeground' },
    });
    expect(iconPath).toMatchObject({ id: 'warning' });
    await roots(started);
    const rows = (await rowsUnder(started, 'status/later')).filter(({ kind }) => kind === 'invoice');
    expect(treeView().badge).toEqual({
      value: rows.length,
      tooltip: `${rows.length} overdue among the loaded invoices`,
    });
  });

  test('shows cached data in the tooltip, without a call', async () => {
    const started = await start();
    await expand(started, 'status/later');
    started.calls();
    const [first] = await rowsUnder(started, 'status/later');
    if (first === undefined) throw new Error('no row');
    const { tooltip } = started.app.invoices.resolveTreeItem(item(started, first), first);
    if (typeof tooltip !== 'object') throw new Error('no tooltip');
    expect(tooltip.value).toContain('Still due');
    expect(tooltip.value).toContain('Opening it costs 1 call');
    expect(started.calls()).toEqual([]);
  });

  test('uses stable, unique row IDs', async () => {
    const started = await start();
    await started.run('loadRest', undefined, (prompt) => prompt.options[0] ?? CANCEL);
    const ids: string[] = [];
    for (const root of await roots(started))
      ids.push(root.id, ...(await started.app.invoices.getChildren(root)).map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    await started.run('refreshInvoices', undefined, (prompt) => prompt.options[0] ?? CANCEL);
    const after: string[] = [];
    for (const root of await roots(started))
      after.push(root.id, ...(await started.app.invoices.getChildren(root)).map(({ id }) => id));
    expect(after).toEqual(ids);
  });
});

describe('long lists', () => {
  test('load page by page, keep their length after a refresh, and show the cost', async () => {
    const started = await start({ seed: manyInvoices(120) });
    await expand(started, 'status/pending');
    started.calls();
    const last = async (): Promise<string | undefined> =>
      labels(started, await rowsUnder(started, 'status/pending')).at(-1);
    expect(await last()).toBe('Load More (70 Left): 1 call');
    await started.run('loadMore', 'pending');
    expect(await last()).toBe('Load More (21 Left): 1 call');
    await started.run('loadMore', 'pending');
    expect(await rowsUnder(started, 'status/pending')).toHaveLength(120);
    expect(started.calls()).toHaveLength(2);
    await started.run('refreshStatus', 'pending');
    expect(await rowsUnder(started, 'status/pending')).toHaveLength(120);
    expect(started.calls()).toHaveLength(3);
  });

  test('are not read again by expanding when that takes more than one call', async () => {
    const started = await start({ seed: manyInvoices(70) });
    await expand(started, 'status/pending');
    await started.run('loadMore', 'pending');
    started.calls();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 3600_000 });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    treeView().expanded.fire({ element: await node(started, 'status/pending') });
    expect(labels(started, await rowsUnder(started, 'status/pending'))[0]).toBe(
      'Read 2 h ago. Refresh: 2 calls',
    );
    expect(started.calls()).toEqual([]);
  });

  test('load the remaining pages after a question with the cost, and nothing when it is declined', async () => {
    const started = await start({ seed: manyInvoices(120) });
    await started.run('loadRest', undefined, CANCEL);
    expect(started.calls()).toEqual([]);
    await started.run('loadRest', undefined, 'Yes, Use at least 7 calls');
    expect(started.calls()).toHaveLength(9);
    await started.run('loadRest');
    expect(ui.messages.at(-1)).toBe('All invoices are loaded.');
    expect(started.calls()).toEqual([]);
  });
});

test('stops at an empty page, even when Factomos reports more invoices', async () => {
  const started = await start({ seed: manyInvoices(60) });
  const session = await started.session();
  const call = session.api.call.bind(session.api);
  vi.spyOn(session.api, 'call').mockImplementation(async (run) => {
    const answer = await call(run);
    if (typeof answer === 'object' && answer !== null) Reflect.set(answer, 'invoices', []);
    return answer;
  });
  await started.run('loadRest', undefined, 'Yes, Use at least 7 calls');
  // One call for each status.
  expect(started.calls()).toHaveLength(7);
});

describe('the list of loaded invoices', () => {
  test('groups by client and by month, and offers to load the others with the cost', async () => {
    const started = await start();
    await expand(started, 'status/later');
    started.calls();
    await started.run('groupInvoices', undefined, 'By Client');
    const clients = await roots(started);
    expect(labels(started, clients)[0]).toBe('Load all: at least 6 calls. Only loaded invoices are listed.');
    expect(clients.slice(1).every(({ kind }) => kind === 'group')).toBe(true);
    const [, client] = clients;
    if (client === undefined) throw new Error('no group');
    expect(item(started, client).description).toMatch(/^\d+ · €[\d,]+\.\d\d$/);
    expect(item(started, client).accessibilityInformation?.label).toMatch(/, \d+ · €[\d,]+\.\d\d due$/);
    await started.run('groupInvoices', undefined, 'By Month');
    const months = (await roots(started)).slice(1).map(({ id }) => id);
    expect(months).toEqual([...months].sort().reverse());
    expect(started.calls()).toEqual([]);
  });

  test('is filtered ignoring accents and case, shows how many it searched, and can be cleared', async () => {
    const started = await start();
    await expand(started, 'status/later');
    const all = await rowsUnder(started, 'status/later');
    const [first] = all;
    if (first?.kind !== 'invoice') throw new Error('no row');
    await started.run('filterInvoices', undefined, first.row.number.toLowerCase());
    expect(await rowsUnder(started, 'status/later')).toHaveLength(1);
    await roots(started);
    expect(treeView().message).toContain(`1 of ${all.length}. Only loaded invoices`);
    expect(host.contexts.get('factomos.filtered')).toBe(true);
    await started.run('clearFilter');
    expect(await rowsUnder(started, 'status/later')).toHaveLength(all.length);
  });

  test('remembers grouping and order for the folder', async () => {
    const started = await start();
    await started.run('groupInvoices', undefined, 'By Month');
    const again = await started.restart();
    expect(again.app.options.grouping).toBe('month');
  });
});
