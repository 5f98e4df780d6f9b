import { Worker } from 'node:worker_threads';
import { createEnvelope, FactomosClient } from 'factomos-core';
import { undiciTransport } from 'factomos-core/undici';
import { Agent, request } from 'undici';

/** Calls of the client a second against bare POSTs of the same bytes with undici, to the same server. */
const ROUNDS = 41;
const CALLS = 200;
const TARGET = 0.85;

const token = 'made-up-token';
const secret = 'made-up-secret-1';
const envelope = createEnvelope(secret);

const fields = [
  ...[
    'client_id',
    'company_id',
    'client_company_name',
    'client_business_category',
    'client_reference',
    'description',
  ],
  ...[
    'client_address',
    'client_address_more',
    'client_zipcode',
    'client_city',
    'client_country',
    'number_tva',
  ],
  ...[
    'number_siret',
    'client_website',
    'client_email',
    'client_contact_firstname',
    'client_contact_lastname',
  ],
  ...[
    'client_phonenumber',
    'client_contact_title',
    'category',
    'client_other',
    'client_lang',
    'client_keyword',
  ],
  'client_code_analytic',
];
const client = Object.fromEntries(fields.map((name) => [name, `${name}: Café & Œuvre`]));
const answer = envelope.seal(JSON.stringify({ client, error: { code: 0, message: 'OK' } }));

const worker = new Worker(new URL('../lib/answer-server.ts', import.meta.url), { workerData: answer });
const port = await new Promise<unknown>((resolve) => worker.once('message', resolve));
const baseUrl = `http://127.0.0.1:${String(port)}`;

const factomos = new FactomosClient({ token, secret, baseUrl, transport: undiciTransport() });
const agent = new Agent({ allowH2: false });
const bodies = Array.from({ length: CALLS }, (_, index) =>
  new URLSearchParams({
    token,
    crequest: envelope.seal(`action=getClient&client_id=${index + 1}`),
  }).toString(),
);

const ways = {
  bare: async (index: number) => {
    const { body } = await request(`${baseUrl}/api/api.php`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: bodies[index] ?? '',
      dispatcher: agent,
    });
    await body.arrayBuffer();
  },
  // Different ids: the same read on its way would be shared.
  ours: async (index: number) => {
    await factomos.getClient({ client_id: index + 1 });
  },
};

/** Calls a second, with so many on their way at once. */
async function pace(call: (index: number) => Promise<void>, atOnce: number): Promise<number> {
  let next = 0;
  const started = performance.now();
  const run = async () => {
    while (next < CALLS) await call(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, run));
  return (CALLS * 1000) / (performance.now() - started);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

const rows = [];
for (const atOnce of [1, 10]) {
  for (let warm = 0; warm < 5; warm++) for (const call of Object.values(ways)) await pace(call, atOnce);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    // In turns, so that whatever else the machine does slows both.
    const first = round % 2 === 0 ? await pace(ways.bare, atOnce) : 0;
    const ours = await pace(ways.ours, atOnce);
    const bare = first === 0 ? await pace(ways.bare, atOnce) : first;
    rounds.push({ bare, ours, ratio: ours / bare });
  }
  const ratio = median(rounds.map((round) => round.ratio));
  rows.push({
    'on their way at once': atOnce,
    'bare undici (calls/s)': Math.round(median(rounds.map((round) => round.bare))),
    'client.call (calls/s)': Math.round(median(rounds.map((round) => round.ours))),
    ratio: Number(ratio.toFixed(3)),
    target: TARGET,
    reached: ratio >= TARGET ? 'yes' : 'NO',
  });
}
console.table(rows);
await worker.terminate();
process.exit();
