import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { createEnvelope, FactomosClient } from 'factomos-core';
import { undiciTransport } from 'factomos-core/undici';
import { Agent, request } from 'undici';

/**
 * Calls of the client a second against bare POSTs of the same bytes with undici, to the same server; and beside it against what one would
 * write by hand without this client: the POST, sealed and opened with Node's own ciphers.
 */
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

const iv = Buffer.from(secret);
const key = createHash('md5').update(iv).digest('hex');

async function post(body: string): Promise<Buffer> {
  const response = await request(`${baseUrl}/api/api.php`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
    dispatcher: agent,
  });
  return Buffer.from(await response.body.arrayBuffer());
}

const ways = {
  bare: async (index: number) => {
    await post(bodies[index] ?? '');
  },
  byHand: async (index: number) => {
    const cipher = createCipheriv('aes-256-cfb8', key, iv);
    const crequest =
      cipher.update(`action=getClient&client_id=${index + 1}`, 'utf8', 'base64') + cipher.final('base64');
    const answered = await post(new URLSearchParams({ token, crequest }).toString());
    const decipher = createDecipheriv('aes-256-cfb8', key, iv);
    JSON.parse(decipher.update(answered.toString('latin1'), 'base64', 'utf8') + decipher.final('utf8'));
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
    // In turns, so that whatever else the machine does slows all.
    const paces = { bare: 0, byHand: 0, ours: 0 };
    const order = ['bare', 'ours', 'byHand'] as const;
    for (const way of round % 2 === 0 ? order : order.toReversed())
      paces[way] = await pace(ways[way], atOnce);
    rounds.push(paces);
  }
  const ratio = median(rounds.map(({ bare, ours }) => ours / bare));
  rows.push({
    'on their way at once': atOnce,
    'bare undici (calls/s)': Math.round(median(rounds.map(({ bare }) => bare))),
    'client.call (calls/s)': Math.round(median(rounds.map(({ ours }) => ours))),
    ratio: Number(ratio.toFixed(3)),
    target: TARGET,
    reached: ratio >= TARGET ? 'yes' : 'NO',
    'ratio to by hand': Number(median(rounds.map(({ byHand, ours }) => ours / byHand)).toFixed(3)),
  });
}
console.table(rows);
await worker.terminate();
process.exit();
