import { type Growth, type GrowthPoint } from '@tools/bench-report/bench-result';
import { spread } from '@tools/bench-report/spread';
import { listAt, objectAt } from '@tools/json';
import { createEnvelope, FactomosClient, type Transport } from 'factomos-core';
import { createSandbox } from 'factomos-sandbox';

const COUNTS = [10, 100, 1000, 10_000, 100_000];
const PAGE = 50;
const RUNS = 3;
const TOKEN = 'made-up-token';
const SECRET = 'made-up-secret-1';

/** Milliseconds of `iterateInvoices` over lists of more and more invoices, which a transport returns from memory. */
export async function iterationGrowth(): Promise<Growth> {
  const row = await invoiceRow();
  const points: GrowthPoint[] = [];
  for (const count of COUNTS) {
    const factomos = new FactomosClient({
      token: TOKEN,
      secret: SECRET,
      transport: listTransport(row, count),
    });
    const times: number[] = [];
    // The first run also seals the pages.
    for (let run = 0; run <= RUNS; run += 1) {
      const started = performance.now();
      let seen = 0;
      for await (const { id } of factomos.iterateInvoices({ invoice_status: 'paid' }))
        if (id !== '') seen += 1;
      if (seen !== count) throw new Error(`Expected ${count} invoices, got ${seen}.`);
      if (run > 0) times.push(performance.now() - started);
    }
    points.push({ x: count, value: spread(times) });
  }
  return {
    id: 'invoices',
    title: 'Time to iterate over all invoices of a status',
    x: 'invoices',
    unit: 'ms',
    lines: [{ name: 'iterateInvoices', points }],
  };
}

/** A row of a list as the sandbox sends it. */
async function invoiceRow(): Promise<Record<string, unknown>> {
  await using sandbox = await createSandbox();
  const { token, secret, url: baseUrl } = sandbox;
  const { raw } = await new FactomosClient({ token, secret, baseUrl }).call('listInvoice', {
    invoice_status: 'paid',
  });
  return objectAt(listAt(raw, 'invoices')[0]);
}

/** Returns the pages of a list of `total` invoices. Each page is sealed once. */
function listTransport(row: Record<string, unknown>, total: number): Transport {
  const envelope = createEnvelope(SECRET);
  const pages = new Map<number, Uint8Array>();
  const seal = (from: number): Uint8Array => {
    const invoices = Array.from({ length: Math.min(PAGE, total - from) }, (_, index) => ({
      ...row,
      id: String(from + index + 1),
    }));
    const pagination = {
      first_row: String(from),
      last_row: from + invoices.length - 1,
      total_invoices: total,
    };
    const answer = { pagination, invoices, error: { code: 0, message: 'OK' } };
    return new TextEncoder().encode(encodeURIComponent(envelope.seal(JSON.stringify(answer))));
  };
  return ({ body }) => {
    const request = new URLSearchParams(envelope.open(new URLSearchParams(body).get('crequest') ?? ''));
    const from = Number(request.get('page_index') ?? '0');
    const page = pages.get(from) ?? seal(from);
    pages.set(from, page);
    return Promise.resolve({ status: 200, body: page });
  };
}
