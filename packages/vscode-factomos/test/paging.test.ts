import { FactomosClient } from 'factomos-core';
import { describe, expect, test, vi } from 'vitest';
import type { CompanySession } from '../src/services/company/company-session.ts';
import { labels, rowsUnder } from './support/invoice-rows.ts';
import { manyInvoices } from './support/seeds.ts';
import { start, ui, type Started } from './support/start.ts';

/** Another program that uses the same key. */
class OtherProgram {
  readonly #client: FactomosClient;

  constructor({ sandbox }: Started) {
    this.#client = new FactomosClient({
      token: sandbox.token,
      secret: sandbox.secret,
      baseUrl: sandbox.url,
    });
  }

  async ids(): Promise<string[]> {
    const ids: string[] = [];
    for await (const { id } of this.#client.iterateInvoices({ invoice_status: 'pending' })) ids.push(id);
    return ids;
  }

  /** Moves invoices to another status. */
  async pay(ids: readonly (string | undefined)[]): Promise<void> {
    for (const id of ids) {
      if (id !== undefined)
        await this.#client.createPayment({ invoice_id: id, montant: 600, type: 'virement' });
    }
  }

  async create(): Promise<void> {
    await this.#client.createInvoice({ client_id: 19, lines: [{ service_id: 19, quantity: 1 }] });
  }
}

/** The changes to the list, and whether the list is then shorter than the loaded rows. */
const changes: Record<string, (other: OtherProgram, ids: readonly string[]) => Promise<void>> = {
  'one leaves between two pages': (other, ids) => other.pay([ids[10]]),
  'two leave at the end': (other, ids) => other.pay(ids.slice(-2)),
  'so many leave that the next page is beyond the end': (other, ids) => other.pay(ids.slice(0, 3)),
  'one joins': (other) => other.create(),
  'one leaves and one joins': async (other, ids) => {
    await other.pay([ids[10]]);
    await other.create();
  },
};

const never = new AbortController().signal;

const walks: Record<string, (session: CompanySession, change: () => void) => Promise<void>> = {
  load: async ({ invoices }, change) => {
    change();
    await invoices.more('pending');
    await invoices.more('pending');
  },
  'load more': async ({ invoices }, change) => {
    await invoices.more('pending');
    change();
    await invoices.more('pending');
  },
  refresh: async ({ invoices }, change) => {
    for (let page = 0; page < 2; page++) await invoices.more('pending');
    change();
    await invoices.refresh('pending');
  },
  'load the rest': async ({ invoices }, change) => {
    change();
    await invoices.loadRemaining(never, () => undefined);
  },
};

describe.each(Object.entries(walks))('%s', (_name, walk) => {
  test.each(Object.entries(changes))(
    'shows every invoice that stayed exactly once when %s',
    async (_what, change) => {
      const started = await start({ seed: manyInvoices(51) });
      const session = await started.session();
      const other = new OtherProgram(started);
      const before = await other.ids();
      const call = session.api.call.bind(session.api);
      let pages = Infinity;
      vi.spyOn(session.api, 'call').mockImplementation(async (run) => {
        if (pages === 0) await change(other, before);
        pages -= 1;
        return await call(run);
      });
      // Changes the list between the first and the second page that are read from here on.
      await walk(session, () => {
        const loaded = session.data.current.statuses.pending;
        pages = loaded === undefined || loaded.rows.length > 50 ? 1 : 0;
      });
      const stayed = new Set(await other.ids());
      const rows = session.data.current.statuses.pending?.rows.map(({ id }) => id) ?? [];
      expect(rows).toEqual([...new Set(rows)]);
      expect(before.filter((id) => stayed.has(id) && !rows.includes(id))).toEqual([]);
      expect(session.data.current.statuses.pending?.cursor?.row).toBeNull();
      expect(ui.messages).toEqual([]);
    },
  );
});

test('continues after a restart where it stopped, and offers to read a changed list again', async () => {
  const started = await start({ seed: manyInvoices(120) });
  await started.run('loadMore', 'pending');
  const other = new OtherProgram(started);
  const before = await other.ids();
  await other.pay([before[3]]);
  const again = await started.restart();
  await again.run('loadMore', 'pending');
  await again.run('loadMore', 'pending');
  const session = await again.session();
  const rows = session.data.current.statuses.pending?.rows.map(({ id }) => id) ?? [];
  expect(rows).toEqual(before);
  expect(labels(again, await rowsUnder(again, 'status/pending'))[0]).toBe(
    'The list changed meanwhile. Refresh: 3 calls',
  );
  await again.run('refreshStatus', 'pending');
  expect(await rowsUnder(again, 'status/pending')).toHaveLength(119);
});

test('shows an invoice again that left its status and returned', async () => {
  const started = await start({ seed: manyInvoices(120) });
  const { invoices, data } = await started.session();
  await invoices.more('pending');
  const row = data.current.statuses.pending?.rows[3];
  if (row === undefined) throw new Error('no row');
  data.update((all) => {
    all.statuses.later = { rows: [], total: 0, at: 0, shifted: false };
  });
  await invoices.refresh('later');
  const { putListing } = await import('../src/domain/loaded-rows.ts');
  data.update((all) => {
    putListing(all, 'later', { rows: [row], total: 1, at: 0, shifted: false }, all.statuses.later);
  });
  expect(data.current.statuses.pending?.rows).not.toContainEqual(row);
  expect(data.current.statuses.pending?.cursor?.ids).not.toContain(row.id);
  await invoices.refresh('pending');
  expect(data.current.statuses.pending?.rows.map(({ id }) => id)).toContain(row.id);
});
