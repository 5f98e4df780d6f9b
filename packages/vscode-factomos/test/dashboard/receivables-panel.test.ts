import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import type { WebviewPanel } from 'vscode';
import { DraftFolder } from '../drafts/draft-folder.ts';
import { CANCEL } from '../fake/ui.ts';
import { FakePanel, shownOnScreen } from '../fake/window.ts';
import { eventually } from '../support/eventually.ts';
import { said } from '../support/said.ts';
import { start, type Started } from '../support/start.ts';

let started: Started;

beforeEach(async () => {
  started = await start();
  await started.run('refreshStatus', 'later');
  started.calls();
});

const panel = () => {
  const found = shownOnScreen.panels.find(({ viewType }) => viewType === 'factomos.receivables');
  if (found === undefined) throw new Error('no panel');
  return found;
};

test('shows receivables in one panel without a call, with a policy that loads nothing external', async () => {
  await started.run('showReceivables');
  await started.run('showReceivables');
  expect(shownOnScreen.panels).toHaveLength(1);
  expect(panel().revealed).toBe(1);
  const { html } = panel().webview;
  expect(html).toContain('default-src &#39;none&#39;; style-src &#39;nonce-');
  const rows = (await started.session()).data.current.statuses.later?.rows ?? [];
  expect(rows.length).toBeGreaterThan(0);
  expect(html).toContain(rows[0]?.client);
  expect(started.calls()).toEqual([]);
});

/** Restores a panel as VS Code does after a restart. */
async function restore(state: unknown): Promise<FakePanel> {
  const restored = new FakePanel('factomos.receivables', 'Who Owes Me', {});
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the members of a panel that are used
  const given = restored as unknown as WebviewPanel;
  await shownOnScreen.serializers.get('factomos.receivables')?.deserializeWebviewPanel(given, state);
  return restored;
}

test('is restored after a restart from cached data, without a call', async () => {
  await started.run('showReceivables');
  const { company } = await started.session();
  // The state that the page stores, from which VS Code restores it.
  expect(panel().webview.html).toMatch(new RegExp(`data-state="[^"]*companyId[^"]*${company.id}`));
  panel().dispose();
  const again = await started.restart();
  const restored = await restore({ companyId: company.id });
  expect(restored.webview.html).toContain('data-command="exportReceivables"');
  expect(again.calls()).toEqual([]);
});

test.each([[undefined], [{}], [{ companyId: 'another' }]])(
  'is closed after a restart for the state %j',
  async (state) => {
    const restored = await restore(state);
    expect(shownOnScreen.panels).not.toContain(restored);
  },
);

test('is updated when data changes, until it is closed', async () => {
  await started.run('showReceivables');
  await started.run('refreshStatus', 'pending');
  await eventually(() => {
    expect(panel().posted.length).toBeGreaterThan(0);
  });
  const closed = panel();
  closed.dispose();
  const before = closed.posted.length;
  await started.run('refreshStatus', 'pending');
  expect(closed.posted).toHaveLength(before);
  await started.run('showReceivables');
  expect(shownOnScreen.panels).toHaveLength(1);
});

test('asks before a call, and runs only the commands of its buttons', async () => {
  await started.run('showReceivables');
  panel().received.fire({ command: 'signOut' });
  panel().received.fire('loadRest');
  panel().received.fire(null);
  await started.run('loadRest', undefined, CANCEL);
  expect(started.calls()).toEqual([]);
  expect(panel().posted).toEqual([]);
});

test('says how many invoices are missing from the CSV because they cannot be read', async () => {
  (await started.session()).data.update(({ statuses }) => {
    if (statuses.later !== undefined)
      statuses.later = { ...statuses.later, unreadable: [{ id: undefined, fields: 'figures_due' }] };
  });
  await started.run('exportReceivables', undefined, `${new DraftFolder().path}/due.csv`);
  await said(/Unreadable invoices left out: 1\./);
});

test('exports each invoice as a CSV line without a call', async () => {
  const folder = new DraftFolder();
  await started.run('exportReceivables', undefined, CANCEL);
  await started.run('exportReceivables', undefined, `${folder.path}/due.csv`);
  const rows = (await started.session()).data.current.statuses.later?.rows ?? [];
  await said(
    `Invoices written to due.csv: ${rows.length}. Loaded invoices only. Not or only partly loaded: Pending, Partially Paid, Partially Settled by Credit Note.`,
  );
  const [heading, first, ...rest] = readFileSync(`${folder.path}/due.csv`, 'utf8').trim().split('\r\n');
  expect(heading).toBe(
    '\uFEFFNumber,Client,Status,Date,Due date,Days overdue,Total with VAT (EUR),Due (EUR)'.trim(),
  );
  expect(first).toContain(rows[0]?.number);
  expect(rest).toHaveLength(rows.length - 1);
  expect(started.calls()).toEqual([]);
});
