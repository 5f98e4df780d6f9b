import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FactomosClient } from '../../../src/client/client.ts';
import { type Transport } from '../../../src/transport/transport.ts';
import { invoiceRow, listAnswer } from '../../decode/answers.ts';
import { readRequest, sealed } from '../account.ts';
import { fakeTransport, refused } from '../fake-transport.ts';
import { errorOf, testClient } from '../test-client.ts';

/**
 * An account whose pending invoices change between two pages. Ids ascend; the newest is first. `rowOf`: where
 * a page begins.
 */
function account(
  ids: number[],
  between: (page: number, ids: number[]) => void = () => undefined,
  rowOf: (pageIndex: number) => number = (pageIndex) => pageIndex,
) {
  const list = [...ids];
  const calls: number[] = [];
  const transport: Transport = ({ body }) => {
    const { params } = readRequest(body);
    const pageIndex = Number(new Map(params).get('page_index') ?? 0);
    const offset = rowOf(pageIndex);
    if (calls.length > 0) between(calls.length, list);
    calls.push(pageIndex);
    const rows = list.slice(offset, offset + 50);
    const answer =
      offset > list.length
        ? { error: { code: -41, message: 'Invalid parameter page_index' } }
        : listAnswer(
            rows.map((id) => invoiceRow({ id: String(id), invoice_status: 'pending' })),
            { first_row: String(offset), last_row: offset + rows.length - 1, total_invoices: list.length },
          );
    return Promise.resolve({ status: 200, body: sealed(answer) });
  };
  return { client: testClient({ transport }), calls, list };
}

async function walk(client: FactomosClient, limit?: number): Promise<number[]> {
  const ids: number[] = [];
  for await (const { id } of client.iterateInvoices({ invoice_status: 'pending', limit }))
    ids.push(Number(id));
  return ids;
}

const newest = (count: number) => Array.from({ length: count }, (_, index) => count - index);

describe('iterating over the invoices of a status', () => {
  test.each([
    [0, undefined, 1],
    [1, undefined, 1],
    [50, undefined, 1],
    [51, undefined, 2],
    [100, undefined, 2],
    [101, undefined, 3],
    [101, 1, 1],
    [101, 50, 1],
    [101, 51, 2],
    [101, 100, 2],
    [101, 500, 3],
  ])('%i invoices up to %s take %i calls', async (count, limit, expected) => {
    const { client, calls } = account(newest(count));
    expect(await walk(client, limit)).toEqual(newest(count).slice(0, limit));
    expect(calls).toHaveLength(expected);
  });

  test('takes max(1, ceil(min(n, limit) / 50)) calls for any n and limit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(400), fc.integer({ min: 1, max: 450 }), async (count, limit) => {
        const { client, calls } = account(newest(count));
        expect(await walk(client, limit)).toHaveLength(Math.min(count, limit));
        expect(calls).toHaveLength(Math.max(1, Math.ceil(Math.min(count, limit) / 50)));
      }),
      { numRuns: 40 },
    );
  });

  test('repeats none when one is added between two pages', async () => {
    const { client } = account(newest(120), (page, list) => {
      if (page === 1) list.unshift(500);
    });
    expect(await walk(client)).toEqual(newest(120));
  });

  test('misses none when one leaves between two pages', async () => {
    const { client } = account(newest(120), (page, list) => {
      if (page === 1) list.splice(10, 1);
    });
    expect(await walk(client)).toEqual(newest(120));
  });

  test('repeats and misses none whatever is added or leaves between two pages', async () => {
    const change = fc.oneof(
      fc.record({ add: fc.integer({ min: 0, max: 60 }) }),
      fc.record({ leave: fc.array(fc.nat(300), { maxLength: 60 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(300), fc.array(change, { maxLength: 6 }), async (count, changes) => {
        let next = 1000;
        const { client, list } = account(newest(count), (page, ids) => {
          const todo = changes[page - 1];
          if (todo === undefined) return;
          if ('add' in todo) for (let added = 0; added < todo.add; added++) ids.unshift(next++);
          else for (const at of todo.leave) ids.splice(at % (ids.length + 1), 1);
        });
        const walked = await walk(client);
        expect(new Set(walked).size).toBe(walked.length);
        const stayed = list.filter((id) => id <= count);
        expect(walked).toEqual(expect.arrayContaining(stayed));
      }),
      { numRuns: 60 },
    );
  });

  test('goes back when so many left that the next row is beyond the last one', async () => {
    const { client, calls } = account(newest(120), (page, list) => {
      if (page === 1) list.splice(20, 90);
    });
    expect(await walk(client)).toEqual(expect.arrayContaining([...newest(120).slice(0, 20), ...newest(10)]));
    expect(calls.length).toBeLessThan(6);
  });

  test('continues when as many have joined as left before it goes back', async () => {
    const { client, calls } = account(newest(61), (page, list) => {
      if (page === 1) list.unshift(...newest(40).map((id) => 1000 + id));
      if (page === 2) list.splice(0, 10);
      if (page === 3) list.unshift(...newest(10).map((id) => 2000 + id));
    });
    expect(await walk(client)).toEqual(newest(61));
    expect(calls).toEqual([0, 49, 98, 73]);
  });

  test('goes back as often as rows leave, while it finds new ones', async () => {
    const { client } = account(newest(51), (page, list) => {
      if (page % 2 === 1 && page < 8) list.splice(0, 2);
      if (page % 2 === 0 && page < 8) list.unshift(1000 + page, 2000 + page);
    });
    expect(await walk(client)).toEqual(expect.arrayContaining(newest(49)));
  });

  test.each<[string, number, (pageIndex: number) => number, object]>([
    ['pages', 120, (pageIndex) => pageIndex * 50, { code: 'api', serverCode: -41 }],
    ['many pages', 3000, (pageIndex) => pageIndex * 50, { code: 'api', serverCode: -41 }],
    ['nothing', 120, () => 0, { code: 'validation', problems: [{ field: 'invoices' }] }],
  ])(
    'neither calls endlessly nor leaves out the rest when page_index counts %s',
    async (_what, count, rowOf, expected) => {
      const { client, calls } = account(newest(count), undefined, rowOf);
      expect(await errorOf(walk(client))).toMatchObject(expected);
      expect(calls.length).toBeLessThan(8);
    },
  );

  test('ends when Factomos reports more invoices and returns none', async () => {
    const fake = fakeTransport({ answer: listAnswer([], { total_invoices: 10 }) });
    await expect(walk(testClient(fake))).resolves.toEqual([]);
    expect(fake.requests).toHaveLength(1);
  });

  test('passes errors on', async () => {
    const iterate = (code: number) =>
      errorOf(
        testClient(fakeTransport(refused(code)))
          .iterateInvoices({ invoice_status: 'pending' })
          .next(),
      );
    expect((await iterate(-4)).code).toBe('quota');
    expect(await iterate(-41)).toMatchObject({ code: 'api', serverCode: -41 });
  });

  test.each([0, -1, 1.5, NaN])('refuses a limit of %s before a call is spent', async (limit) => {
    const { client, calls } = account(newest(3));
    expect((await errorOf(walk(client, limit))).code).toBe('validation');
    expect(calls).toEqual([]);
  });

  test('makes no call for a page that is not needed', async () => {
    const { client, calls } = account(newest(120));
    for await (const invoice of client.iterateInvoices({ invoice_status: 'pending' })) {
      if (invoice.id === '71') break;
    }
    expect(calls).toEqual([0]);
  });

  describe('with a row that cannot be read', () => {
    const list = listAnswer(
      [invoiceRow({ id: '3' }), { ...invoiceRow({ id: '2' }), figures_due: 'NaN' }, invoiceRow({ id: '1' })],
      { first_row: '0', last_row: 2, total_invoices: 3 },
    );

    test('returns all others, then ends with an error that shows the row', async () => {
      const ids: string[] = [];
      const iterate = async (): Promise<void> => {
        const client = testClient(fakeTransport({ answer: list }));
        for await (const { id } of client.iterateInvoices({ invoice_status: 'pending' })) ids.push(id);
      };
      const error = await errorOf(iterate());
      expect(error).toMatchObject({ code: 'validation', answer: [{ id: '2', figures_due: 'NaN' }] });
      expect(error.hint).toContain('onOmitted');
      expect(ids).toEqual(['3', '1']);
    });

    test('passes it to onOmitted, once', async () => {
      const omitted: unknown[] = [];
      const ids: string[] = [];
      const client = testClient(fakeTransport({ answer: list }));
      const onOmitted = ({ raw }: { raw: unknown }): void => void omitted.push(raw);
      for await (const { id } of client.iterateInvoices({ invoice_status: 'pending', onOmitted }))
        ids.push(id);
      expect(omitted).toEqual([expect.objectContaining({ id: '2' })]);
      expect(ids).toEqual(['3', '1']);
    });
  });
});
