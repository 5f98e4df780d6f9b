import { property } from '../values/property.ts';

/** The request of Node, which a follower of redirections may stand around. */
export function nodeRequest(error: unknown): unknown {
  const request = property(error, 'request');
  return property(request, '_currentRequest') ?? request;
}

/**
 * Whether a failed request was never written to a connection that stood: it waited for a socket, or for a TCP or TLS handshake. What was written
 * in part may have arrived. A property that Node may have renamed proves nothing.
 */
export function neverLeft(error: unknown): boolean {
  const request = nodeRequest(error);
  if (property(error, 'response') !== undefined || property(request, 'writableFinished') !== false)
    return false;
  const socket = property(request, 'socket');
  // An agent that speaks to a proxy hands the socket over once the tunnel stands.
  if (socket === null) return true;
  return property(socket, 'encrypted') === true
    ? property(socket, 'secureConnecting') === true
    : property(socket, '_bytesDispatched') === 0;
}

/**
 * Whether the answer to an HTTPS request came over a connection without TLS. Then it is that of a proxy which opened no tunnel: n8n's agent closes
 * the connection and passes the proxy's words on as if Factomos had said them.
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
