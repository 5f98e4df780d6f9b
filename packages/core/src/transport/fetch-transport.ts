import { type Transport, TransportError } from './transport.ts';

/** Codes of failures that come before a connection stands: nothing can have been sent. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  // Bun's names for the same.
  'ConnectionRefused',
  'FailedToOpenSocket',
  // The server's certificate was refused.
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/**
 * Sends by the global `fetch`, looked up at each call, since hosts such as VS Code replace it by one that knows their proxies. Each request
 * has a connection of its own: a kept one may just have been closed by the server, and fetch cannot tell what was lost with it.
 */
export const fetchTransport: Transport = async ({ url, body, headers, signal }) => {
  if (signal.aborted) throw new TransportError('The call was aborted before it was sent', { sent: 'no' });
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { ...headers, connection: 'close' },
      // Following one would send a write twice, or turn it into a GET.
      redirect: 'manual',
      signal,
    });
    return { status: response.status, body: new Uint8Array(await response.arrayBuffer()) };
  } catch (cause) {
    const sent = isNotConnected(cause) ? 'no' : 'maybe';
    throw new TransportError(
      sent === 'no' ? 'No connection to Factomos' : 'The connection to Factomos broke',
      {
        sent,
        cause,
      },
    );
  }
};

function isNotConnected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.every(isNotConnected);
  const code: unknown = Reflect.get(error, 'code');
  const syscall: unknown = Reflect.get(error, 'syscall');
  // A connection that stood can end so too, long after the request left: when the way to the server is lost.
  if (syscall === 'read' || syscall === 'write') return false;
  return (typeof code === 'string' && NOT_CONNECTED.has(code)) || isNotConnected(error.cause);
}
