import { property } from '../values/property.ts';

/** Node's own request, which may be wrapped by a library that follows redirects. */
export function nodeRequest(error: unknown): unknown {
  const request = property(error, 'request');
  return property(request, '_currentRequest') ?? request;
}

/**
 * Whether a failed request was never written to an open connection, because it waited for a socket, or for a TCP or TLS handshake. A partly
 * written request may have arrived. A missing property proves nothing, since Node may have renamed it.
 */
export function wasNeverSent(error: unknown): boolean {
  const request = nodeRequest(error);
  if (property(error, 'response') !== undefined || property(request, 'writableFinished') !== false)
    return false;
  const socket = property(request, 'socket');
  // An agent for a proxy assigns the socket only when the tunnel is open.
  if (socket === null) return true;
  return property(socket, 'encrypted') === true
    ? property(socket, 'secureConnecting') === true
    : property(socket, '_bytesDispatched') === 0;
}

/**
 * Whether the response to an HTTPS request came over a connection without TLS. It then comes from a proxy that refused to open a tunnel:
 * n8n's agent passes the proxy's response on as if it were Factomos's.
 */
export function isRefusedTunnel(url: string, error: unknown): boolean {
  const socket = property(nodeRequest(error) ?? property(property(error, 'response'), 'request'), 'socket');
  return (
    url.startsWith('https:') &&
    typeof socket === 'object' &&
    socket !== null &&
    property(socket, 'encrypted') !== true
  );
}
