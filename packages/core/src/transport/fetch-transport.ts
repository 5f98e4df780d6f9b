import { isNotConnected } from './is-not-connected.ts';
import { type Transport, TransportError } from './transport.ts';

/** What this package needs of a `fetch`: the global one fits, and those of undici and Electron. */
export type Fetch = (
  url: string,
  init: {
    method: 'POST';
    body: string;
    headers: Record<string, string>;
    redirect: 'manual';
    signal: AbortSignal;
  },
) => Promise<{ readonly status: number; arrayBuffer(): Promise<ArrayBuffer> }>;

/**
 * Sends by the global `fetch`, looked up at each call, since hosts such as VS Code replace it by one that knows their proxies. Each request
 * has a connection of its own: a kept one may just have been closed by the server, and fetch cannot tell what was lost with it.
 */
export const fetchTransport: Transport = createFetchTransport((url, init) => fetch(url, init));

/** Sends by a `fetch` that the caller gives. */
export function createFetchTransport(fetch: Fetch): Transport {
  return async ({ url, body, headers, signal }) => {
    if (signal.aborted) throw new TransportError('The call was aborted before it was sent', { sent: 'no' });
    const init = {
      method: 'POST',
      body,
      headers: { ...headers, connection: 'close' },
      // Following one would send a write twice, or turn it into a GET.
      redirect: 'manual',
      signal,
    } as const;
    let hasAnswer = false;
    try {
      const response = await fetch(url, init);
      hasAnswer = true;
      return { status: response.status, body: new Uint8Array(await response.arrayBuffer()) };
    } catch (cause) {
      if (!hasAnswer && isNotConnected(cause)) {
        throw new TransportError('No connection to Factomos', { sent: 'no', cause });
      }
      throw new TransportError('The connection to Factomos broke', { sent: 'maybe', cause });
    }
  };
}
