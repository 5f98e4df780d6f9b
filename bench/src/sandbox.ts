import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Growth, type GrowthPoint, type Measurement } from '@tools/bench-report/bench-result';
import { formatNumber } from '@tools/bench-report/format';
import { measured } from '@tools/bench-report/measured';
import { spread } from '@tools/bench-report/spread';
import { saveResult } from '@tools/bench-report/store';
import { FactomosClient } from 'factomos-core';
import { undiciTransport } from 'factomos-core/undici';
import { createSandbox, seedAccounts } from 'factomos-sandbox';
import { bigSeed } from '../lib/big-seed.ts';
import { startServer } from '../lib/child-server.ts';

/** Startup time of the sandbox, throughput with 10,000 invoices, and list pages and memory with 100,000. */
const root = join(import.meta.dirname, '../..');
const INVOICES = 10_000;
const MANY_INVOICES = 100_000;
const { token, secret } = seedAccounts.main;
const cli = join(root, 'packages/sandbox/dist/cli.js');
if (!existsSync(cli)) throw new Error('The command is measured as it is built: run `pnpm build` first.');

const measurements: Measurement[] = [];

function below(name: string, milliseconds: readonly number[], atMost: number): void {
  measurements.push(measured(name, 'ms', milliseconds, { atMost }));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function timesOf(runs: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await timed(work));
  return times;
}

async function measureStarts(): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < 9; run += 1) {
    let close = (): Promise<void> => Promise.resolve();
    times.push(await timed(async () => ({ close } = await createSandbox())));
    await close();
  }
  below('createSandbox(), the first in a process', times.slice(0, 1), 100);
  below('createSandbox(), the next ones', times.slice(1), 100);
  const ready: number[] = [];
  for (let run = 0; run < 7; run += 1) {
    const server = await startServer([cli, 'start', '--port', '0']);
    ready.push(server.ready);
    await server.stop();
  }
  below('factomos-sandbox start, until it prints its URL', ready, 400);
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
  measurements.push(
    measured(
      `getInvoice over HTTP, ${formatNumber(INVOICES)} invoices stored, against a bare Node server`,
      '×',
      ours.map((value, round) => value / (bare[round] ?? Number.NaN)),
      { atLeast: 0.4 },
    ),
    measured('getInvoice over HTTP, calls a second', '', ours, { atLeast: 1500 }),
  );
}

async function measureLists(client: FactomosClient): Promise<void> {
  for (const invoice_status of ['later', 'pending', 'paid'] as const) {
    const { pagination } = await client.listInvoice({ invoice_status });
    const total = pagination.total_invoices;
    const pages = {
      'first page': 0,
      'page in the middle': Math.floor(total / 2),
      'last page': Math.max(0, total - 50),
    };
    for (const [place, page_index] of Object.entries(pages)) {
      const times = await timesOf(41, () => client.listInvoice({ invoice_status, page_index }));
      below(`listInvoice ${invoice_status}, ${place}`, times, 10);
    }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'factomos-bench-'));
const servers: { stop: () => Promise<void> }[] = [];

async function startWith(invoiceCount: number): Promise<Awaited<ReturnType<typeof startServer>>> {
  const file = join(folder, `${invoiceCount}.json`);
  writeFileSync(file, JSON.stringify(bigSeed(invoiceCount)));
  const server = await startServer([cli, 'start', '--port', '0', '--quota', 'off', '--seed', file]);
  servers.push(server);
  return server;
}

/** Read from Linux. */
function measureMemory(pid: number): void {
  const [, kilobytes = 'NaN'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  const megabytes = Number(kilobytes) / 1024;
  measurements.push(
    measured(`memory of the process, ${formatNumber(MANY_INVOICES)} invoices`, 'MB', [megabytes], {
      atMost: 150,
    }),
  );
}

/** Milliseconds of one call after the other, with more and more stored invoices. */
async function measureGrowth(clientOf: (server: { url: string }) => FactomosClient): Promise<Growth> {
  const lines = ['getInvoice', 'first page', 'last page'].map((name) => ({
    name,
    points: Array<GrowthPoint>(),
  }));
  for (const count of [10, 100, 1000, INVOICES, MANY_INVOICES]) {
    const server = await startWith(count);
    const client = clientOf(server);
    const invoice_status = 'paid';
    const { pagination } = await client.listInvoice({ invoice_status });
    const last = Math.max(0, pagination.total_invoices - 50);
    let next = 0;
    const works = [
      () => client.getInvoice({ invoice_id: String(1 + ((next++ * 37) % count)) }),
      () => client.listInvoice({ invoice_status }),
      () => client.listInvoice({ invoice_status, page_index: last }),
    ];
    for (const [index, work] of works.entries()) {
      await timesOf(50, work);
      lines[index]?.points.push({ x: count, value: spread(await timesOf(101, work)) });
    }
    await server.stop();
  }
  return {
    id: 'invoices',
    title: 'Time of a call to the sandbox, one after the other',
    x: 'stored invoices',
    unit: 'ms',
    lines,
  };
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
  await many.stop();
  saveResult('sandbox', measurements, [await measureGrowth(clientOf)]);
} finally {
  for (const server of servers) await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
