import { FactomosClient } from 'factomos-core';
import { createSandbox, seedIds } from 'factomos-sandbox';

/** What the fragments of the documents use without declaring it, on a sandbox of its own. */
export const sandbox = await createSandbox({ clock: '2026-03-31T10:00:00+02:00' });
export const { token, secret, url: baseUrl } = sandbox;
export const factomos = new FactomosClient({ token, secret, baseUrl });
export const client_id = seedIds.client;
export const service_id = seedIds.service;
export const invoice_id = seedIds.firstInvoice;
export const rawBody = JSON.stringify({
  company_id: String(seedIds.company),
  notification_type: 'create_invoice',
  result: { id: String(seedIds.firstInvoice), error: { code: 0, message: 'OK' } },
});
export const SCOPE_NAMES = [
  'sandbox',
  'token',
  'secret',
  'baseUrl',
  'factomos',
  'client_id',
  'service_id',
  'invoice_id',
  'rawBody',
] as const;
