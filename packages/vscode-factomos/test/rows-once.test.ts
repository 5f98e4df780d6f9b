import { seedIds } from 'factomos-sandbox';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { CompanySession } from '../src/services/company/company-session.ts';
import type { InvoiceRow } from '../src/domain/company-data.ts';
import { DataStore } from '../src/services/data/data-store.ts';
import { addCreatedRow, loadedRows, putListing } from '../src/domain/loaded-rows.ts';
import { join } from 'node:path';
import { unpaidRow } from './support/invoice-rows.ts';
import { eventually } from './support/eventually.ts';
import { start, type Started } from './support/start.ts';

let started: Started;
let session: CompanySession;
let row: InvoiceRow & { readonly due: number; readonly withVat: number };

beforeEach(async () => {
  started = await start();
  session = await started.session();
  await session.invoices.refresh('later');
  await session.invoices.refresh('avoir');
  row = unpaidRow(session.data.current);
});

const node = (): unknown => ({ kind: 'invoice', row });
const rowNow = (): InvoiceRow | undefined => loadedRows(session.data.current).find(({ id }) => id === row.id);

function expectEachOnce(): void {
  const ids = loadedRows(session.data.current).map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
}

const hasField = (answer: unknown, name: string): boolean =>
  typeof answer === 'object' && answer !== null && name in answer;

/** Runs `act` when Factomos has responded to a write, before the write is recorded here. */
function betweenAnswerAndRecord(field: string, act: () => Promise<void>): void {
  const call = session.api.call.bind(session.api);
  vi.spyOn(session.api, 'call').mockImplementation(async (run) => {
    const answer = await call(run);
    if (hasField(answer, field)) await act();
    return answer;
  });
}

/** Delays the next list response until it is released. */
function holdNextList(): { held: () => boolean; release: () => void } {
  const call = session.api.call.bind(session.api);
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let held = false;
  vi.spyOn(session.api, 'call').mockImplementation(async (run) => {
    const answer = await call(run);
    if (held || !hasField(answer, 'invoices')) return answer;
    held = true;
    await released;
    return answer;
  });
  return {
    held: () => held,
    release: () => {
      release();
    },
  };
}

describe('a list that is read between the response to a write and its record', () => {
  test('shows a new credit note once, with Factomos’s figures', async () => {
    betweenAnswerAndRecord('invoice_formated_number', () => session.invoices.refresh('avoir'));
    await started.run('createCreditNote', node(), 'Create');
    expectEachOnce();
    const [credit] = session.data.current.statuses.avoir?.rows ?? [];
    expect(credit?.provisional).toBeUndefined();
    expect(credit?.withVat).toBe(-row.withVat);
  });

  test('shows the invoice of an estimate once, in any status that Factomos lists', async () => {
    betweenAnswerAndRecord('invoice_formated_number', () => session.invoices.refresh('pending'));
    await session.documents.get({ kind: 'estimate', id: String(seedIds.estimate) });
    await started.run('transformEstimate', { kind: 'estimate', id: String(seedIds.estimate) }, 'Create');
    expectEachOnce();
    expect(session.data.current.statuses.pending?.rows.filter((one) => one.provisional)).toEqual([]);
  });

  test('subtracts a payment once', async () => {
    betweenAnswerAndRecord('payment_id', () => session.invoices.refresh('partially-paid'));
    await started.run('addPayment', node(), '10', 'Card', '', '', 'Record');
    expectEachOnce();
    expect(rowNow()).toMatchObject({ status: 'partially-paid', due: row.due - 10 });
  });
});

describe('a list that was read before a write and arrives after it', () => {
  test('keeps a new credit note', async () => {
    const list = holdNextList();
    const refreshed = session.invoices.refresh('avoir');
    await eventually(() => {
      expect(list.held()).toBe(true);
    });
    await started.run('createCreditNote', node(), 'Create');
    list.release();
    await refreshed;
    expectEachOnce();
    expect(session.data.current.statuses.avoir?.rows[0]).toMatchObject({ provisional: true, credit: true });
    await session.invoices.refresh('avoir');
    expectEachOnce();
    expect(session.data.current.statuses.avoir?.rows[0]?.provisional).toBeUndefined();
  });

  test('does not restore an amount that a payment reduced', async () => {
    const list = holdNextList();
    const refreshed = session.invoices.refresh('later');
    await eventually(() => {
      expect(list.held()).toBe(true);
    });
    await started.run('addPayment', node(), '10', 'Card', '', '', 'Record');
    list.release();
    await refreshed;
    expect(rowNow()).toMatchObject({ due: row.due - 10, note: '€10.00 paid since the list was loaded' });
  });
});

test('shows an invoice once when one window created it and another listed it', () => {
  const storage = { fsPath: join(started.profile.folder, 'storage') };
  const open = (): DataStore => new DataStore(storage, session.company.id, fail);
  const [one, other] = [open(), open()];
  const before = other.current.statuses.avoir;
  const created: InvoiceRow = { ...row, id: '999', status: 'avoir', provisional: true };
  one.update((data) => {
    addCreatedRow(data, 'avoir', created);
  });
  const listed = { rows: [{ ...row, id: '999', status: 'avoir' }], total: 1, at: 1, shifted: false };
  other.update((data) => {
    putListing(data, 'avoir', listed, before);
  });
  one.update((data) => {
    addCreatedRow(data, 'avoir', created);
  });
  expect(one.current.statuses.avoir?.rows).toEqual(listed.rows);
});

function fail(error: unknown): void {
  throw error;
}

describe('an estimate', () => {
  const id = String(seedIds.estimate);

  const shown = async (): Promise<string[]> =>
    (await started.app.estimates.getChildren()).map(({ entry }) => `${entry.id ?? ''}/${entry.key ?? ''}`);

  test('is listed once when it was added by its link and an invoice refers to it', async () => {
    const { key } = await session.documents.read({ kind: 'estimate', id });
    await session.estimates.add({
      id: undefined,
      key,
      number: undefined,
      client: undefined,
      origin: 'added',
      at: 1,
    });
    session.data.update((data) => {
      const loaded = data.statuses.later;
      if (loaded !== undefined)
        data.statuses.later = { ...loaded, rows: loaded.rows.map((one) => ({ ...one, estimateId: id })) };
    });
    expect(await shown()).toEqual([`${id}/${key ?? ''}`]);
  });

  test('is listed once when two windows stored it', async () => {
    const entry = { key: undefined, number: 'D1', client: 'Acme', origin: 'made', at: 1 } as const;
    await started.profile.context().globalState.update(`estimates.${session.company.id}`, [
      { ...entry, id },
      { ...entry, id, number: undefined, key: 'eKey' },
    ]);
    expect(await shown()).toEqual([`${id}/eKey`]);
  });
});
