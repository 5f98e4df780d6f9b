import { seedAccounts } from 'factomos-sandbox';
import { byId } from '../action/cases/operation-case.ts';
import { runNode } from './run-node.mts';

/** `time-reads.mts <base URL> <items> <runs>`: prints the milliseconds that n8n's engine takes for "get invoice" of this many items. */
const [, , baseUrl = '', items = '', runs = ''] = process.argv;
const { token, secret } = seedAccounts.main;
const input = Array.from({ length: Number(items) }, (_, index) => ({ id: index + 1 }));

const times: number[] = [];
for (let run = 0; run < Number(runs); run += 1) {
  const started = performance.now();
  const { items: read, error } = await runNode({
    credential: { token, secret, baseUrl },
    parameters: { resource: 'invoice', operation: 'get', invoiceId: byId('={{ $json.id }}') },
    input,
  });
  times.push(performance.now() - started);
  if (error || read.length !== input.length)
    throw new Error(`${read.length} of ${input.length} invoices: ${error?.message ?? ''}`);
}
console.log(times.join(' '));
