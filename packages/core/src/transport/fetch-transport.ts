import { isNotConnected } from './is-not-connected.ts';
import { type Transport, TransportError } from './transport.ts';

/** The part of `fetch` that this package needs, provided by the global one and by those of undici and Electron. */
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
 * Sends by the global `fetch`, looked up at each call, since hosts such as VS Code replace it by one that
 * uses their proxy settings. Each request uses its own connection: the server may just have closed a reused
 * one, and fetch cannot tell what was lost with it.
 */
export const fetchTransport: Transport = createFetchTransport((url, init) => fetch(url, init));

/** Sends by the given `fetch`. */
export function createFetchTransport(fetch: Fetch): Transport {
  return async ({ url, body, headers, signal }) => {
    if (signal.aborted) throw new TransportError('The call was aborted before it was sent', { sent: 'no' });
    const init = {
      method: 'POST',
      body,
      headers: { ...headers, connection: 'close' },
      // Following a redirection would send a write twice, or turn it into a GET.
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
