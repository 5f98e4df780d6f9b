// Copied into an empty folder beside the installed package, type-checked and run there by check-pack.ts.
import {
  type ActionParams,
  type FactomosClientOptions,
  FactomosClient,
  isFactomosError,
  parseNotification,
} from 'factomos-core';
import { undiciTransport } from 'factomos-core/undici';

const { FACTOMOS_URL: baseUrl, FACTOMOS_TOKEN: token = '', FACTOMOS_SECRET: secret = '' } = process.env;
const options: FactomosClientOptions = { token, secret, baseUrl, transport: undiciTransport() };
const factomos = new FactomosClient(options);

const params: ActionParams<'createInvoice'> = {
  client_id: 19,
  lines: [{ title: 'Phase 1' }, { service_id: 19, quantity: 2, price: 45 }],
};
const made = await factomos.createInvoice(params);
const { invoice } = await factomos.getInvoice({ invoice_id: made.invoice_id });
const total: number | null = invoice.figures_total_withoutvat;
if (total !== 90) throw new Error(`the total is ${String(total)}`);

try {
  // @ts-expect-error an invoice needs its client
  await factomos.createInvoice({ lines: [{ title: 'x' }] });
  throw new Error('it was not refused');
} catch (error) {
  if (!isFactomosError(error, 'validation')) throw error;
  const fields: string[] = error.problems.map(({ field }) => field);
  if (fields.join() !== 'client_id') throw error;
}

const notification = parseNotification(
  '{"company_id":"550","notification_type":"create_invoice","result":{"id":"1","error":{"code":0,"message":"OK"}}}',
);
const type: string = notification.notification_type;
if (type !== 'create_invoice') throw new Error(`the type is ${type}`);
