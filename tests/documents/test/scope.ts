import { FactomosClient } from 'factomos-core';
import { createSandbox, seedIds } from 'factomos-sandbox';
import { vi } from 'vitest';

const NOW = '2026-03-31T10:00:00+02:00';

/** What the fragments of the documents use without declaring it, on a sandbox of its own. */
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

/** Before each test: the initial data, the sandbox's day, and no address but its own. @returns what ends it, with the lines that were printed */
export function readAsWritten(): () => void {
  sandbox.reset();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(NOW) });
  const send = globalThis.fetch;
  vi.stubGlobal('fetch', (input: string | URL, init?: RequestInit) =>
    // Factomos, and the port that the documents name.
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

/** What the program printed, argument by argument. */
export const printed = (): unknown[][] => vi.mocked(console.log).mock.calls;
