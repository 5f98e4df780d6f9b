import { FactomosClient } from 'factomos-core';
import { createSandbox, seedIds } from 'factomos-sandbox';
import { vi } from 'vitest';

const NOW = '2026-03-31T10:00:00+02:00';

/** Names that the snippets of the documents use without declaring them, for a new sandbox. */
export const sandbox = await createSandbox({ clock: NOW });
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

/**
 * Called before each test: loads the initial data, resets the clock, and allows no other address.
 *
 * @returns a function that ends it and returns the printed lines
 */
export function readAsWritten(): () => void {
  sandbox.reset();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(NOW) });
  const send = globalThis.fetch;
  vi.stubGlobal('fetch', (input: string | URL, init?: RequestInit) =>
    // Factomos and the port in the documents.
    send(
      String(input).replace(/^(https:\/\/app\.factomos\.com|http:\/\/127\.0\.0\.1:4280)/, sandbox.url),
      init,
    ),
  );
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  };
}

/** The arguments of all console.log calls. */
export const printed = (): unknown[][] => vi.mocked(console.log).mock.calls;
