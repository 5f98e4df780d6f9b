import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type InvoiceCursor, InvoicePager } from '../../../src/client/helpers/invoice-pager.ts';
import { errorOf } from '../test-client.ts';
import { type Change, ChangingList, ids } from './changing-list.ts';

async function walk(pager: InvoicePager<{ id: string }>): Promise<string[]> {
  return (await pager.readAtLeast(Infinity)).rows.map(({ id }) => id);
}

const changes = (maxLength: number, maxSize: number): fc.Arbitrary<Change[]> =>
  fc.array(
    fc.record(
      {
        leave: fc.array(fc.nat(400), { maxLength: maxSize }),
        join: fc.array(fc.nat(4000), { maxLength: maxSize }),
      },
      { requiredKeys: [] },
    ),
    { maxLength },
  );

describe('paging through a list that changes between two calls', () => {
  test.each<[string, fc.Arbitrary<Change[]>]>([
    ['few invoices join and leave', changes(20, 3)],
    ['many invoices join and leave', changes(8, 80)],
    [
      'as many join as leave, so that the total stays',
      changes(12, 30).map((all) =>
        all.map(({ leave = [], join = [] }) => {
          const size = Math.min(leave.length, join.length);
          return { leave: leave.slice(0, size), join: join.slice(0, size) };
        }),
      ),
    ],
  ])('returns each invoice that stayed exactly once when %s', async (_what, anyChanges) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(400), anyChanges, async (count, planned) => {
        const list = new ChangingList(ids(count), planned);
        const given = await walk(new InvoicePager(list.readPage));
        expect(new Set(given).size).toBe(given.length);
        expect([...list.stayed].filter((id) => !given.includes(id))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('misses none when one leaves while an older one joins and the total stays the same', async () => {
    const list = new ChangingList(ids(120), [{ leave: [10], join: [15] }]);
    expect(new Set(await walk(new InvoicePager(list.readPage)))).toEqual(
      new Set([...ids(120).map(String), '15']),
    );
  });

  test('goes back when two leave at the end and the next row is beyond the last one', async () => {
    const list = new ChangingList(ids(51), [{ leave: [0, 1] }]);
    expect(await walk(new InvoicePager(list.readPage))).toHaveLength(51);
  });

  test('goes back by as many rows as left', async () => {
    const list = new ChangingList(ids(200), [{}, { leave: Array.from({ length: 40 }, (_, at) => at) }]);
    expect(await walk(new InvoicePager(list.readPage))).toHaveLength(200);
    expect(list.calls).toEqual([0, 50, 100, 59, 108, 157]);
  });

  test('makes no additional call when unread invoices leave', async () => {
    const list = new ChangingList(ids(120), [{ leave: [100, 101, 110] }]);
    expect(await walk(new InvoicePager(list.readPage))).toHaveLength(117);
    expect(list.calls).toEqual([0, 49, 98]);
  });
});

describe('paging that is continued later', () => {
  test('returns each invoice that stayed exactly once, whatever changed in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(400), changes(8, 60), async (count, planned) => {
        const list = new ChangingList(ids(count), planned);
        const given: string[] = [];
        let stored: string | undefined;
        for (;;) {
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a cursor is stored as JSON
          const cursor = stored === undefined ? undefined : (JSON.parse(stored) as InvoiceCursor);
          const pager = new InvoicePager(list.readPage, { cursor });
          const { rows, isDone } = await pager.next();
          given.push(...rows.map(({ id }) => id));
          if (isDone) break;
          stored = JSON.stringify(pager.cursor);
        }
        expect(new Set(given).size).toBe(given.length);
        expect([...list.stayed].filter((id) => !given.includes(id))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('keeps its position when a call fails', async () => {
    const list = new ChangingList(ids(120));
    let fails = false;
    const pager = new InvoicePager((row) =>
      fails ? Promise.reject(new Error('offline')) : list.readPage(row),
    );
    await pager.next();
    fails = true;
    const before = pager.cursor;
    await expect(pager.next()).rejects.toThrow('offline');
    expect(pager.cursor).toEqual(before);
    fails = false;
    expect(await walk(pager)).toHaveLength(70);
  });

  test('makes no call after the last page', async () => {
    const list = new ChangingList(ids(3));
    const pager = new InvoicePager(list.readPage);
    expect(await pager.next()).toMatchObject({ isDone: true });
    expect(await pager.next()).toEqual({ rows: [], isDone: true });
    expect(pager.total).toBe(3);
    expect(list.calls).toEqual([0]);
  });

  test('reads as many invoices as were loaded before', async () => {
    const list = new ChangingList(ids(400));
    const pager = new InvoicePager(list.readPage);
    expect((await pager.readAtLeast(99)).rows).toHaveLength(100);
    expect(list.calls).toEqual([0, 50]);
    expect(pager.isDone).toBe(false);
  });
});

describe('the calls of a pager', () => {
  test.each([
    [0, [0]],
    [50, [0]],
    [51, [0, 49]],
    [99, [0, 49]],
    [100, [0, 50]],
    [149, [0, 49, 99]],
    [150, [0, 50, 100]],
    [151, [0, 49, 98, 147]],
  ])('%i invoices start pages at the rows %j', async (count, rows) => {
    const list = new ChangingList(ids(count));
    await walk(new InvoicePager(list.readPage));
    expect(list.calls).toEqual(rows);
  });

  test.each([
    [100, [0, 50]],
    [120, [0, 49, 98]],
  ])('are no more than the first %i of 400 invoices require', async (limit, rows) => {
    const list = new ChangingList(ids(400));
    await new InvoicePager(list.readPage, { limit }).readAtLeast(limit);
    expect(list.calls).toEqual(rows);
  });

  test('counts rows that could not be read', async () => {
    const list = new ChangingList(ids(120));
    const pager = new InvoicePager(async (row) => {
      const { invoices, pagination } = await list.readPage(row);
      const isUnreadable = ({ id }: { id: string }) => Number(id) >= 600 && Number(id) <= 800;
      return {
        invoices: invoices.filter((invoice) => !isUnreadable(invoice)),
        omitted: invoices.filter(isUnreadable).map((raw) => ({ raw })),
        pagination,
      };
    });
    expect(await walk(pager)).toHaveLength(99);
    expect(list.calls).toEqual([0, 49, 98]);
  });

  test.each<[string, number, number, (id: string) => unknown, number[]]>([
    ['is not an object', 51, 51, () => null, [0, 49]],
    ['has an id of null', 51, 51, () => ({ id: null }), [0, 49]],
    ['has no id, with all of its page', 100, 51, (id) => ({ invoice_formated_number: id }), [0, 50]],
    ['has no id, with all from page to page', 120, 40, (id) => ({ figures_due: id }), [0, 49, 98]],
  ])('counts a row that %s', async (_what, count, first, rawOf, calls) => {
    const list = new ChangingList(ids(count));
    const isUnreadable = ({ id }: { id: string }) => Number(id) <= (count - first) * 10;
    const pager = new InvoicePager(async (row) => {
      const { invoices, pagination } = await list.readPage(row);
      return {
        invoices: invoices.filter((invoice) => !isUnreadable(invoice)),
        omitted: invoices.filter(isUnreadable).map(({ id }) => ({ raw: rawOf(id) })),
        pagination,
      };
    });
    expect(await walk(pager)).toHaveLength(first - 1);
    expect(list.calls).toEqual(calls);
  });

  test.each<[string, number, (row: number) => number, object]>([
    ['pages', 120, (row) => row * 50, { code: 'api', serverCode: -41 }],
    ['the calls for a long list', 5010, (row) => row * 50, { code: 'validation' }],
    ['nothing', 120, () => 0, { code: 'validation', problems: [{ field: 'invoices' }] }],
    ['nothing, and one page could end the list', 99, () => 0, { code: 'validation' }],
  ])('are few, and end with an error, if page_index counts %s', async (_what, count, rowOf, expected) => {
    const list = new ChangingList(ids(count));
    const pager = new InvoicePager((row) => list.readPage(row === 0 ? 0 : rowOf(row)));
    expect(await errorOf(walk(pager))).toMatchObject(expected);
    expect(list.calls.length).toBeLessThan(10);
  });
});
