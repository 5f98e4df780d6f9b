import { FactomosClient } from 'factomos-core';
import { seedIds } from 'factomos-sandbox';
import { describe, expect, test } from 'vitest';
import { searchList } from '../world/editor.mts';
import { betweenCalls } from '../action/between-calls.mts';
import { useWorld } from '../world/world.mts';

const world = useWorld();

const clientOf = ({ token, secret, url }: { token: string; secret: string; url: string }) =>
  new FactomosClient({ token, secret, baseUrl: url });

/** The IDs of the invoices of a status, newest first. */
async function list(client: FactomosClient, status: 'pending' | 'paid' = 'pending'): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of client.iterateInvoices({ invoice_status: status })) ids.push(id);
  return ids;
}

async function create(client: FactomosClient, count: number): Promise<void> {
  const lines = [{ service_id: seedIds.service, quantity: 1, price: 1 }];
  await Promise.all(
    Array.from(
      { length: count },
      async () => await client.createInvoice({ client_id: seedIds.client, lines }),
    ),
  );
}

/** Creates invoices until the status has exactly `count`. */
async function fillTo(client: FactomosClient, count: number): Promise<string[]> {
  await create(client, count - (await list(client)).length);
  return await list(client);
}

const pay = async (client: FactomosClient, invoice_id: string | undefined) => {
  if (invoice_id === undefined) throw new Error('There is no such invoice');
  const { invoice } = await client.getInvoice({ invoice_id });
  await client.createPayment({ invoice_id, montant: invoice.figures_due, type: 'virement' });
};

interface Change {
  name: string;
  total: number;
  before: number;
  /** Positions of the invoices that are paid, and so leave the list. */
  leave: number[];
  join: number;
}

const changes: Change[] = [
  { name: 'one of the first page leaves before the second', total: 120, before: 2, leave: [3], join: 0 },
  { name: 'one of the first page leaves before the last', total: 120, before: 3, leave: [3], join: 0 },
  { name: 'two leave at the end', total: 101, before: 3, leave: [99, 100], join: 0 },
  { name: 'three leave before the end', total: 52, before: 2, leave: [3, 4, 5], join: 0 },
  { name: 'one joins', total: 120, before: 2, leave: [], join: 1 },
  { name: 'two leave and one joins', total: 120, before: 2, leave: [0, 60], join: 1 },
];

describe.each(changes.map((change) => [change.name, change] as const))(
  'when %s between two calls',
  (_name, { total, before, leave, join }) => {
    /** Lists through a proxy that changes the account between calls. Returns the IDs that were pending all the time. */
    async function listWhileChanging(read: (url: string) => Promise<string[]>) {
      const client = clientOf(world.sandbox);
      const first = await fillTo(client, total);
      await using proxy = await betweenCalls(world.sandbox.url, async (call) => {
        if (call !== before) return;
        for (const position of leave) await pay(client, first[position]);
        await create(client, join);
      });
      const found = await read(proxy.url);
      const last = new Set(await list(client));
      expect(last.size).toBe(total - leave.length + join);
      return { found, stayed: first.filter((id) => last.has(id)) };
    }

    test('Get Many returns every invoice that stayed, each once', async () => {
      const { found, stayed } = await listWhileChanging(async (baseUrl) => {
        const { token, secret } = world.sandbox;
        const { items, error } = await world.run({
          credential: { token, secret, baseUrl },
          parameters: {
            resource: 'invoice',
            operation: 'getMany',
            invoiceStatus: ['pending'],
            returnAll: true,
          },
        });
        expect(error).toBeUndefined();
        return items.map(({ id }) => JSON.stringify(id).replaceAll('"', ''));
      });
      expect(new Set(found).size).toBe(found.length);
      expect(found).toEqual(expect.arrayContaining(stayed));
    });

    test('the invoice list shows every invoice that stayed, each once', async () => {
      const { found, stayed } = await listWhileChanging(async (baseUrl) => {
        const { token, secret } = world.sandbox;
        const ids: string[] = [];
        let page: string | undefined;
        do {
          const { results, paginationToken } = await searchList(
            'searchInvoices',
            { token, secret, baseUrl },
            undefined,
            page,
          );
          ids.push(
            ...results.filter(({ name }) => name.endsWith('Pending')).map(({ value }) => String(value)),
          );
          page = typeof paginationToken === 'string' ? paginationToken : undefined;
          expect((page ?? '').length).toBeLessThan(1_500);
        } while (page !== undefined);
        return ids;
      });
      expect(new Set(found).size).toBe(found.length);
      expect(found).toEqual(expect.arrayContaining(stayed));
    });
  },
);

test('Get Many returns an invoice once when it is paid between the reads of two statuses', async () => {
  const client = clientOf(world.sandbox);
  const [newest] = await fillTo(client, 20);
  await using proxy = await betweenCalls(world.sandbox.url, async (call) => {
    if (call === 2) await pay(client, newest);
  });
  const { token, secret } = world.sandbox;
  const { items } = await world.run({
    credential: { token, secret, baseUrl: proxy.url },
    // In the order in which an invoice that moves would be missed.
    parameters: {
      resource: 'invoice',
      operation: 'getMany',
      invoiceStatus: ['paid', 'pending'],
      returnAll: true,
    },
  });
  expect(items.filter(({ id }) => id === newest)).toMatchObject([{ invoice_status: 'paid' }]);
  expect(items).toHaveLength((await list(client)).length + (await list(client, 'paid')).length);
});
