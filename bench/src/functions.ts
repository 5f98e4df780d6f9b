import { type Profiler, Session } from 'node:inspector/promises';
import { measured } from '@tools/bench-report/measured';
import { saveResult } from '@tools/bench-report/store';
import { createEnvelope, FactomosClient } from 'factomos-core';

/** How much code of core runs for one warm createInvoice, as a measure of what must be read to follow a request. */
const MAX_FUNCTIONS = 60;
const MAX_FILES = 16;
const CORE = '/packages/core/src/';

const secret = 'made-up-secret-1';
const answer = {
  invoice_id: '7',
  invoice_formated_number: 'F11260007',
  invoice_document_key: 'iAbc',
  invoice_date: '2026-11-20',
  client_id: '1',
  error: { code: 0, message: 'OK' },
};
const body = new TextEncoder().encode(createEnvelope(secret).seal(JSON.stringify(answer)));
const client = new FactomosClient({
  token: 'made-up-token',
  secret,
  transport: () => Promise.resolve({ status: 200, body }),
});
const createInvoice = () =>
  client.createInvoice({
    client_id: 1,
    invoice_date: '2026-11-20',
    lines: [{ title: 'Part 1' }, { service_id: 2, quantity: 3, price: 4.5, description: 'Work' }],
  });

for (let round = 0; round < 20; round++) await createInvoice();
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
await createInvoice();
const { result } = await session.post('Profiler.takePreciseCoverage');
session.disconnect();

const hasRun = ({ ranges: [whole] }: Profiler.FunctionCoverage) => (whole?.count ?? 0) > 0;
const files = result
  .filter(({ url }) => url.includes(CORE))
  .map(({ url, functions }) => ({
    file: url.slice(url.indexOf(CORE) + CORE.length),
    // The first one of a module is the module itself.
    functions: functions.filter(hasRun).map(({ functionName }) => functionName || '(anonymous)'),
  }))
  .filter(({ functions }) => functions.length > 0)
  .toSorted((a, b) => a.file.localeCompare(b.file));
const count = files.flatMap(({ functions }) => functions).length;

console.table(
  files.map(({ file, functions }) => ({ file, functions: functions.length, names: functions.join(' ') })),
);
saveResult('functions', [
  measured('functions', '', [count], { atMost: MAX_FUNCTIONS }),
  measured('files', '', [files.length], { atMost: MAX_FILES }),
]);
