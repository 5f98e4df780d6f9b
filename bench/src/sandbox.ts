import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FactomosClient } from 'factomos-core';
import { undiciTransport } from 'factomos-core/undici';
import { createSandbox, seedAccounts, type SeedInput } from 'factomos-sandbox';
import { startServer } from '../lib/child-server.ts';

/** Startup time of the sandbox, throughput with 10,000 invoices, and list pages and memory with 100,000. */
const root = join(import.meta.dirname, '../..');
const INVOICES = 10_000;
const MANY_INVOICES = 100_000;
const { token, secret } = seedAccounts.main;

interface Measured {
  measured: string;
  result: string;
  target: string;
  reached: string;
}

const rows: Measured[] = [];

function median(values: readonly number[]): number {
  return values.toSorted((one, two) => one - two)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function below(measured: string, milliseconds: number, target: number): void {
  rows.push({
    measured,
    result: `${milliseconds.toFixed(1)} ms`,
    target: `< ${target} ms`,
    reached: milliseconds < target ? 'yes' : 'NO',
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function measureStarts(): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < 9; run += 1) {
    let close = (): Promise<void> => Promise.resolve();
    times.push(await timed(async () => ({ close } = await createSandbox())));
    await close();
  }
  below('createSandbox(), the first in a process', times[0] ?? Number.NaN, 100);
  below('createSandbox(), median of the next ones', median(times.slice(1)), 100);
  const cli = join(root, 'packages/sandbox/dist/cli.js');
  if (!existsSync(cli)) {
    console.log('The command is measured as it is built: run `pnpm build` first.');
    return;
  }
  const ready: number[] = [];
  for (let run = 0; run < 7; run += 1) {
    const server = await startServer([cli, 'start', '--port', '0']);
    ready.push(server.ready);
    await server.stop();
  }
  below('factomos-sandbox start, until it prints its URL', median(ready), 400);
}

function bigSeed(invoiceCount: number): SeedInput {
  const invoices = Array.from({ length: invoiceCount }, (_, index) => ({
    client_id: 19,
    date: `-${(index * 7) % 400}d`,
    lines: [{ service_id: 19 }, { service_id: 22, quantity: '2' }],
    paid: index % 3 === 0,
    payments: index % 10 === 1 ? [{ montant: '5' }] : [],
  }));
  const services = [
    { id: 19, service_name: 'Conseil', price: '650' },
    { id: 22, service_name: 'Catalogue', price: '24.9', vat: '5.5' },
  ];
  const clients = [{ id: 19, client_company_name: 'Café de l’Été' }];
  return { companies: [{ name: 'Atelier', apps: [{ token, secret }], clients, services, invoices }] };
}

/** Calls per second with `width` of them in flight. */
async function throughput(
  one: (index: number) => Promise<unknown>,
  calls: number,
  width: number,
): Promise<number> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < calls) await one((next += 1));
  };
  const spent = await timed(() => Promise.all(Array.from({ length: width }, worker)));
  return calls / (spent / 1000);
}

async function measureThroughput(
  client: FactomosClient,
  send: (index: number) => Promise<unknown>,
): Promise<void> {
  const getInvoice = (index: number): Promise<unknown> =>
    client.getInvoice({ invoice_id: String(1 + ((index * 37) % INVOICES)) });
  await throughput(getInvoice, 2000, 16);
  await throughput(send, 2000, 16);
  const [ours, bare]: [number[], number[]] = [[], []];
  // In turns, so that other load slows both.
  for (let round = 0; round < 5; round += 1) {
    ours.push(await throughput(getInvoice, 2000, 16));
    bare.push(await throughput(send, 2000, 16));
  }
  const rate = median(ours);
  rows.push({
    measured: `getInvoice over HTTP, ${INVOICES} invoices stored`,
    result: `${Math.round(rate)} a second`,
    target: '>= 1500 a second',
    reached: rate >= 1500 ? 'yes' : 'NO',
  });
  const ratio = median(ours.map((value, round) => value / (bare[round] ?? Number.NaN)));
  rows.push({
    measured: 'the same, as a share of a bare Node server that answers as many bytes',
    result: `${(ratio * 100).toFixed(0)} %`,
    target: '>= 40 %',
    reached: ratio >= 0.4 ? 'yes' : 'NO',
  });
}

async function measureLists(client: FactomosClient): Promise<void> {
  for (const invoice_status of ['later', 'pending', 'paid'] as const) {
    const { pagination } = await client.listInvoice({ invoice_status });
    const total = pagination.total_invoices;
    for (const page_index of [0, Math.floor(total / 2), Math.max(0, total - 50)]) {
      const times: number[] = [];
      for (let run = 0; run < 41; run += 1) {
        times.push(await timed(() => client.listInvoice({ invoice_status, page_index })));
      }
      below(`listInvoice ${invoice_status}, row ${page_index} of ${total}`, median(times), 10);
    }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'factomos-bench-'));
const servers: { stop: () => Promise<void> }[] = [];

async function startWith(invoiceCount: number): Promise<Awaited<ReturnType<typeof startServer>>> {
  const file = join(folder, `${invoiceCount}.json`);
  writeFileSync(file, JSON.stringify(bigSeed(invoiceCount)));
  const source = ['--conditions=factomos-source', join(root, 'packages/sandbox/src/cli.ts')];
  const server = await startServer([...source, 'start', '--port', '0', '--quota', 'off', '--seed', file]);
  servers.push(server);
  return server;
}

/** Read from Linux. The seed is garbage by then, but the process has not been asked to collect it. */
function measureMemory(pid: number): void {
  const [, kilobytes = 'NaN'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  const megabytes = Number(kilobytes) / 1024;
  rows.push({
    measured: `memory of the process, ${MANY_INVOICES} invoices`,
    result: `${megabytes.toFixed(0)} MB`,
    target: '< 150 MB',
    reached: megabytes < 150 ? 'yes' : 'NO',
  });
}

try {
  await measureStarts();
  const sandbox = await startWith(INVOICES);
  const bare = await startServer([join(root, 'bench/lib/bare-server.ts')]);
  servers.push(bare);
  const transport = undiciTransport();
  const clientOf = ({ url }: { url: string }): FactomosClient =>
    new FactomosClient({ token, secret, baseUrl: url, transport });
  const body = new URLSearchParams({ token, crequest: 'x'.repeat(60) }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  await measureThroughput(clientOf(sandbox), () =>
    transport({ url: bare.url, body, headers, signal: new AbortController().signal }),
  );
  const many = await startWith(MANY_INVOICES);
  await measureLists(clientOf(many));
  measureMemory(many.pid);
  console.table(rows);
} finally {
  for (const server of servers) await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
