import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { type Measurement } from '@tools/bench-report/bench-result';
import { measured } from '@tools/bench-report/measured';
import { saveResult } from '@tools/bench-report/store';
import { FactomosClient } from 'factomos-core';
import { undiciTransport } from 'factomos-core/undici';
import { seedAccounts } from 'factomos-sandbox';
import pLimit from 'p-limit';
import { certificate } from '../../packages/core/test/transport/certificate.ts';
import { bigSeed } from '../lib/big-seed.ts';
import { startServer } from '../lib/child-server.ts';
import { delayedLink, type DelayedLink } from '../lib/delayed-link.ts';
import { timeReadsInProcess } from '../lib/n8n/reads-in-process.ts';
import { withVsCodeMeasures } from '../lib/vscode-measures.ts';

/** What calls cost over a link of 40 ms with TLS: by both transports, in n8n's engine, and a day in VS Code. */
const ONE_WAY_MS = 20;
const READS = 500;
const PARTS = 10;
const INVOICES = 3000;
const RUNS = 11;
const N8N_RUNS = 5;
const { token, secret } = seedAccounts.main;

setDefaultCACertificates([...getCACertificates(), certificate.cert]);

const measurements: Measurement[] = [];
const links: DelayedLink[] = [];
async function linkTo(url: string): Promise<string> {
  const link = await delayedLink(url, ONE_WAY_MS);
  links.push(link);
  return link.url;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function add(name: string, unit: string, samples: readonly number[]): void {
  measurements.push(measured(name, unit, samples));
}

type Times = Record<keyof Clients, number[]>;
type Act = (client: FactomosClient) => Promise<unknown>;

/** Both transports in turns, so that other load slows both. */
async function compareTransports(name: string, clients: Clients, acts: readonly Act[]): Promise<Times> {
  const times: Times = { fetch: [], undici: [] };
  for (const act of acts)
    for (const transport of ['fetch', 'undici'] as const)
      times[transport].push(await timed(() => act(clients[transport]())));
  add(`${name}: \`fetch\``, 'ms', times.fetch);
  add(`${name}: \`undici\``, 'ms', times.undici);
  const ratios = times.fetch.map((milliseconds, index) => milliseconds / (times.undici[index] ?? NaN));
  add(`${name}: how many times as fast \`undici\` is`, '×', ratios);
  return times;
}

interface Clients {
  fetch: () => FactomosClient;
  undici: () => FactomosClient;
}

async function measureTransports(baseUrl: string): Promise<void> {
  const fresh: Clients = {
    fetch: () => new FactomosClient({ token, secret, baseUrl }),
    undici: () => new FactomosClient({ token, secret, baseUrl, transport: undiciTransport() }),
  };
  const kept = { fetch: fresh.fetch(), undici: fresh.undici() };
  const warm: Clients = { fetch: () => kept.fetch, undici: () => kept.undici };
  const repeat = (count: number, act: Act): Act[] => Array.from({ length: count }, () => act);
  const read: Act = (client) => client.getInvoice({ invoice_id: 1 });

  await compareTransports('the first call of a client', fresh, repeat(RUNS, read));
  // Opens the connection that is kept.
  await Promise.all([read(kept.fetch), read(kept.undici)]);
  await compareTransports('a later call', warm, repeat(RUNS, read));
  await compareTransports(
    'a page of a list',
    warm,
    repeat(RUNS, (client) => client.listInvoice({ invoice_status: 'paid' })),
  );
  await compareTransports(
    'createInvoice',
    warm,
    repeat(RUNS, (client) =>
      client.createInvoice({ client_id: 19, lines: [{ service_id: 19, quantity: 1, price: 100 }] }),
    ),
  );
  for (const atOnce of [1, 10]) {
    const how = atOnce === 1 ? 'one after the other' : `${atOnce} at once`;
    const part = Array.from({ length: READS / PARTS }, (_, index) => index + 1);
    const times = await compareTransports(
      `${READS / PARTS} of ${READS} reads, ${how}`,
      warm,
      repeat(PARTS, (client) => pLimit(atOnce).map(part, (id) => client.getInvoice({ invoice_id: id }))),
    );
    const all = (parts: readonly number[]): number[] => [parts.reduce((sum, part) => sum + part, 0) / 1000];
    add(`all ${READS} reads, ${how}: \`fetch\``, 's', all(times.fetch));
    add(`all ${READS} reads, ${how}: \`undici\``, 's', all(times.undici));
  }
  await compareTransports(
    'a list of 1,000 invoices, 20 pages',
    warm,
    repeat(3, async (client) => {
      let seen = 0;
      for await (const { id } of client.iterateInvoices({ invoice_status: 'paid' })) if (id !== '') seen += 1;
      if (seen !== INVOICES / 3) throw new Error(`Expected ${INVOICES / 3} invoices, got ${seen}.`);
    }),
  );
}

const folder = mkdtempSync(join(tmpdir(), 'factomos-bench-'));
const seed = join(folder, 'seed.json');
writeFileSync(seed, JSON.stringify(bigSeed(INVOICES)));
const cli = join(import.meta.dirname, '../../packages/sandbox/src/cli.ts');
const source = ['--conditions=factomos-source', cli];
const server = await startServer([...source, 'start', '--port', '0', '--quota', 'off', '--seed', seed]);
try {
  const baseUrl = await linkTo(server.url);
  await measureTransports(baseUrl);
  const ca = join(folder, 'certificate.pem');
  writeFileSync(ca, certificate.cert);
  const inN8n = await timeReadsInProcess(baseUrl, { items: READS, runs: N8N_RUNS, ca });
  add(
    `all ${READS} reads in n8n, 32 at once`,
    's',
    inN8n.map((milliseconds) => milliseconds / 1000),
  );
  await withVsCodeMeasures(async ({ day }) => {
    const days = [await day(linkTo), await day(linkTo), await day(linkTo)];
    add(
      `a day in VS Code: waiting for all ${days[0]?.calls ?? 0} calls`,
      's',
      days.map(({ milliseconds }) => milliseconds / 1000),
    );
  });
  saveResult('link', measurements);
} finally {
  for (const link of links) link.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
