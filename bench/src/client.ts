import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Measurement } from '@tools/bench-report/bench-result';
import { measured } from '@tools/bench-report/measured';
import { saveResult } from '@tools/bench-report/store';
import { createEnvelope, FactomosClient } from 'factomos-core';
import { seedAccounts } from 'factomos-sandbox';
import { type CalledServer, callWays, type Way } from '../lib/call-ways.ts';
import { startServer } from '../lib/child-server.ts';
import { iterationGrowth } from '../lib/iteration-growth.ts';

/**
 * Calls per second of the client, compared with bare POSTs of the same bytes with undici, and with a hand-written client that seals and opens
 * with Node's own ciphers. The servers are the sandbox and one that returns the same bytes at once, which shows the cost on the client's side.
 */
const ROUNDS = 21;
const CALLS = 200;
const BARE_TARGET = 0.85;
const BY_HAND_TARGET = 0.95;

const cli = join(import.meta.dirname, '../../packages/sandbox/dist/cli.js');
if (!existsSync(cli)) {
  console.log('The sandbox is called as it is built: run `pnpm build` first.');
  process.exit(1);
}

const fields = [
  'client_id company_id client_company_name client_business_category client_reference description client_address client_address_more',
  'client_zipcode client_city client_country number_tva number_siret client_website client_email client_contact_firstname',
  'client_contact_lastname client_phonenumber client_contact_title category client_other client_lang client_keyword client_code_analytic',
].flatMap((names) => names.split(' '));

async function serverAtOnce(): Promise<CalledServer> {
  const secret = 'made-up-secret-1';
  const client = Object.fromEntries(fields.map((name) => [name, `${name}: Café & Œuvre`]));
  const answer = createEnvelope(secret).seal(JSON.stringify({ client, error: { code: 0, message: 'OK' } }));
  // Percent-encoded, like the responses of Factomos.
  const worker = new Worker(new URL('../lib/answer-server.ts', import.meta.url), {
    workerData: encodeURIComponent(answer),
  });
  const port = await new Promise<unknown>((resolve) => worker.once('message', resolve));
  return {
    baseUrl: `http://127.0.0.1:${String(port)}`,
    token: 'made-up-token',
    secret,
    // Different ids: equal reads in flight are shared.
    text: (index) => `action=getClient&client_id=${index + 1}`,
    call: (factomos, index) => factomos.getClient({ client_id: index + 1 }),
  };
}

async function sandbox(baseUrl: string): Promise<CalledServer> {
  const { token, secret } = seedAccounts.main;
  const ids: string[] = [];
  const factomos = new FactomosClient({ token, secret, baseUrl });
  for await (const { id } of factomos.iterateInvoices({ invoice_status: 'paid' })) ids.push(id);
  const id = (index: number) => ids[index % ids.length] ?? '';
  return {
    baseUrl,
    token,
    secret,
    text: (index) => `action=getInvoice&invoice_id=${id(index)}`,
    call: (client, index) => client.getInvoice({ invoice_id: id(index) }),
  };
}

/** Calls per second with this many in flight. */
async function pace(call: (index: number) => Promise<void>, atOnce: number): Promise<number> {
  let next = 0;
  const started = performance.now();
  const run = async () => {
    while (next < CALLS) await call(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, run));
  return (CALLS * 1000) / (performance.now() - started);
}

async function compared(
  server: string,
  ways: ReturnType<typeof callWays>,
  atOnce: number,
): Promise<Measurement[]> {
  for (let warm = 0; warm < 5; warm++) for (const call of Object.values(ways)) await pace(call, atOnce);
  const rounds: Record<Way, number>[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // In turns, so that other load slows all.
    const paces = { bare: 0, byHand: 0, ours: 0 };
    const order: Way[] = ['bare', 'ours', 'byHand'];
    for (const way of round % 2 === 0 ? order : order.toReversed())
      paces[way] = await pace(ways[way], atOnce);
    rounds.push(paces);
  }
  const name = `${server}, ${atOnce} at once`;
  return [
    measured(
      `${name}: against bare \`undici\``,
      '×',
      rounds.map(({ bare, ours }) => ours / bare),
      { atLeast: BARE_TARGET },
    ),
    measured(
      `${name}: against a client by hand`,
      '×',
      rounds.map(({ byHand, ours }) => ours / byHand),
      { atLeast: BY_HAND_TARGET },
    ),
    measured(
      `${name}: calls a second`,
      '',
      rounds.map(({ ours }) => ours),
    ),
  ];
}

const measurements: Measurement[] = [];
async function measure(name: string, server: CalledServer): Promise<void> {
  const ways = callWays(server, CALLS);
  for (const atOnce of [1, 10]) measurements.push(...(await compared(name, ways, atOnce)));
}

const started = await startServer([cli, 'start', '--port', '0', '--quota', 'off']);
try {
  await measure('sandbox', await sandbox(started.url));
} finally {
  await started.stop();
}
await measure('responds at once', await serverAtOnce());
saveResult('client', measurements, [await iterationGrowth()]);
process.exit();
