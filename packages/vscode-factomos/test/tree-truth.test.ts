import { seedIds } from 'factomos-sandbox';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { InvoiceRow } from '../src/domain/company-data.ts';
import type { CompanySession } from '../src/services/company/company-session.ts';
import { loadedRows } from '../src/domain/loaded-rows.ts';
import { shortEuros } from '../src/ui/format.ts';
import { item, labels, node, roots, rowsUnder, unpaidRow } from './support/invoice-rows.ts';
import { said } from './support/said.ts';
import { start, type Started } from './support/start.ts';

let started: Started;
let session: CompanySession;
let row: ReturnType<typeof unpaidRow>;

beforeEach(async () => {
  started = await start();
  session = await started.session();
  await session.invoices.refresh('later');
  row = unpaidRow(session.data.current);
  started.calls();
});

const target = (): unknown => ({ kind: 'invoice', row });
const rowNow = (id = row.id): InvoiceRow | undefined =>
  loadedRows(session.data.current).find((one) => one.id === id);

/** What the view shows for an invoice: icon, texts and actions. */
async function shown(id = row.id, status = 'later') {
  const found = (await rowsUnder(started, `status/${status}`)).find((one) => one.id === `invoice/${id}`);
  if (found === undefined) throw new Error('not shown');
  const { iconPath, label, description, contextValue, resourceUri } = item(started, found);
  const icon: unknown = typeof iconPath === 'object' ? Reflect.get(iconPath, 'id') : undefined;
  return {
    icon,
    label,
    description: String(description),
    offered: contextValue?.split(' '),
    mark: resourceUri?.query,
  };
}

async function tooltip(id = row.id, status = 'later'): Promise<string> {
  const found = (await rowsUnder(started, `status/${status}`)).find((one) => one.id === `invoice/${id}`);
  if (found === undefined) throw new Error('not shown');
  const text = started.app.invoices.resolveTreeItem(item(started, found), found).tooltip;
  return typeof text === 'object' ? text.value : '';
}

const sumOf = async (status: string): Promise<string> =>
  String(item(started, await node(started, `status/${status}`)).description);

describe('after a write the view', () => {
  test('shows a credited invoice as settled, and offers no second credit note', async () => {
    const before = await sumOf('later');
    await started.run('createCreditNote', target(), 'Create');
    const credited = await shown();
    expect(credited).toMatchObject({ icon: 'pass', mark: '', offered: ['invoice', 'sendable'] });
    expect(credited.description).toContain('Settled by Credit Note · credited by F');
    expect(await sumOf('later')).toMatch(/^\d+ · ≈ €/);
    expect(await sumOf('later')).not.toBe(before);
    await started.run('openDocument', target());
    expect(rowNow()).toMatchObject({ due: 0, status: 'paid-avoir' });
    expect(rowNow()).not.toHaveProperty('estimated');
  });

  test('shows a credit note by its ID when Factomos did not return its number', async () => {
    vi.spyOn(session.api, 'call').mockResolvedValueOnce({ invoice_id: '9', invoice_formated_number: null });
    await started.run('createCreditNote', target(), 'Create');
    await said('The credit note #9 was created.');
    expect(rowNow()?.note).toBe('credited by #9');
  });

  test('adds up two payments, marked as estimates until the invoice is read', async () => {
    for (const amount of ['10', '20'])
      await started.run('addPayment', target(), amount, 'Card', '', '', 'Record');
    const paid = await shown();
    expect(paid.icon).toBe('warning');
    expect(paid.label).toMatch(/^≈ €[\d,]+\.\d\d /);
    expect(paid.description).toContain('€30.00 paid since the list was loaded');
    expect(rowNow()).toMatchObject({
      paid: 30,
      status: 'partially-paid',
      due: Number((row.due - 30).toFixed(2)),
    });
    expect(await tooltip()).toContain('an estimate until the invoice is read');
    await started.run('refreshDocument', target());
    expect((await shown()).label).not.toContain('≈');
    expect(rowNow()?.due).toBe(Number((row.due - 30).toFixed(2)));
  });

  test('says only once in a tooltip that an invoice is overdue', async () => {
    expect((await tooltip()).match(/overdue/gi)).toHaveLength(1);
    await started.run('addPayment', target(), '10', 'Card', '', '', 'Record');
    const text = await tooltip();
    expect(text.match(/overdue/gi)).toHaveLength(1);
    expect(text).toContain('Partially Paid · 20 days overdue');
  });

  test('shows the invoice of an unread estimate without an amount rather than with 0.00', async () => {
    await session.invoices.refresh('pending');
    await started.run('transformEstimate', { kind: 'estimate', id: String(seedIds.estimate) }, 'Create');
    const created = session.data.current.statuses.pending?.rows[0];
    expect(created).toMatchObject({ provisional: true, withVat: undefined, due: undefined });
    expect((await shown(created?.id, 'pending')).description).toMatch(/^amount not known · /);
    expect(await tooltip(created?.id, 'pending')).not.toContain('with VAT: €0.00');
    expect(await sumOf('pending')).toContain('+ 1 unreadable');
    await started.run('openDocument', { kind: 'invoice', row: created });
    expect((await shown(created?.id, 'pending')).label).toMatch(/^€[\d,]+\.\d\d /);
  });

  test('offers no second invoice for an estimate, however the first is known', async () => {
    const flags = async (): Promise<string[]> => {
      const nodes = await started.app.estimates.getChildren();
      return nodes.map((one) => String(started.app.estimates.getTreeItem(one).contextValue));
    };
    await session.estimates.add({
      id: String(seedIds.estimate),
      key: undefined,
      number: 'D1',
      client: 'Acme',
      origin: 'made',
      at: 1,
    });
    expect(await flags()).toEqual([expect.stringContaining('transformable')]);
    await started.run('transformEstimate', { kind: 'estimate', id: String(seedIds.estimate) }, 'Create');
    expect((await flags()).join()).not.toContain('transformable');
    // A new window starts with the list of this company.
    const again = await started.restart();
    const [first] = await again.app.estimates.getChildren();
    expect(first && again.app.estimates.getTreeItem(first).contextValue).not.toContain('transformable');
  });

  test('shows the results of “Resolve Unknown Outcomes”, with Factomos’s figures', async () => {
    await session.invoices.refresh('pending');
    started.sandbox.faults.add({ kind: 'reset-after' }, { action: 'transformEstimate' });
    await started.run('transformEstimate', { kind: 'estimate', id: String(seedIds.estimate) }, 'Create');
    await said(/was lost/);
    await started.run('resolveUnknown', undefined, 'Invoice from the estimate');
    await said(/^It was done: F\d+/);
    const found = session.data.current.statuses.pending?.rows.find(
      ({ estimateId }) => estimateId === String(seedIds.estimate),
    );
    expect(found?.due).toBeGreaterThan(0);
    expect(found).not.toHaveProperty('estimated');
  });
});

test('shows an unreadable row by its ID, counts it, and leaves it out of sums', async () => {
  const call = session.api.call.bind(session.api);
  vi.spyOn(session.api, 'call').mockImplementation(async (run) => {
    const answer = await call(run);
    if (typeof answer === 'object' && answer !== null && 'omitted' in answer)
      Object.assign(answer, {
        omitted: [{ raw: { id: '4242' }, problems: [{ field: 'figures_due', message: '' }] }],
      });
    return answer;
  });
  const before = await sumOf('later');
  await session.invoices.refresh('later');
  vi.restoreAllMocks();
  const [count = '', sum = ''] = before.split(' · ');
  expect(await sumOf('later')).toBe(`${Number(count) + 1} · ${sum} + 1 unreadable`);
  expect(labels(started, await rowsUnder(started, 'status/later'))).toContain(
    '#4242 is unreadable. Read it: 1 call',
  );
});

test('sums and counts the filtered rows', async () => {
  await started.run('filterInvoices', undefined, row.number);
  const total = session.data.current.statuses.later?.total ?? 0;
  expect(await sumOf('later')).toBe(
    `1 of ${total} · €${row.due.toLocaleString('en', { minimumFractionDigits: 2 })}`,
  );
});

test('shows amount and client first, then the days overdue, and the number last', async () => {
  const { label, description } = await shown();
  const amount = `€${row.due.toLocaleString('en', { minimumFractionDigits: 2 })}`;
  const most = Math.max(7, 17 - 1 - amount.length);
  const client = row.client.length > most ? `${row.client.slice(0, most - 1).trimEnd()}…` : row.client;
  expect(label).toBe(`${amount} ${client}`);
  expect(description).toBe(`20 d late · ${row.number}`);
});

test('leaves out ".00" in narrow rows, and rounds nothing', () => {
  expect([1140, 1140.5, 0.05, -20].map(shortEuros)).toEqual(['€1,140', '€1,140.50', '€0.05', '-€20']);
});

test('sorts by amount, date or age, and remembers it for the folder', async () => {
  const dues = async (): Promise<number[]> =>
    (await rowsUnder(started, 'status/later')).flatMap((one) =>
      one.kind === 'invoice' ? [one.row.due ?? 0] : [],
    );
  await started.run('sortInvoices', undefined, 'Largest Amount First');
  expect(await dues()).toEqual((await dues()).toSorted((a, b) => b - a));
  const again = await started.restart();
  expect(again.app.options.sorting).toBe('amount');
});

test('marks the current company in the list of companies', async () => {
  await started.run('switchCompany', undefined, '$(check) ACME');
  expect(await roots(started)).toHaveLength(7);
});
