import { isNotConnected } from 'factomos-core';
import { property } from '../values/property.ts';
import { wasNeverSent } from './connection-phase.ts';

interface Failure {
  message: string;
  sent: 'no' | 'maybe';
}

/** The meaning of Node's error codes. Messages leave out the code, since n8n would replace them with its own advice. */
const reasons: Record<string, string> = {
  ECONNREFUSED: 'the connection was refused',
  ENOTFOUND: 'the host name is unknown',
  EAI_AGAIN: 'the host name could not be resolved',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ECONNABORTED: 'the response did not arrive in time',
  ETIMEDOUT: 'the response did not arrive in time',
  ECONNRESET: 'the connection was closed before the response arrived',
  EPIPE: 'the connection was closed before the response arrived',
  ERR_CANCELED: 'the execution was cancelled',
  EPROTO: 'no secure connection could be made',
};

/** Their meaning when nothing was sent. */
const reasonsUnsent: Record<string, string> = {
  ECONNABORTED: 'no connection was made in time',
  ETIMEDOUT: 'no connection was made in time',
  ECONNRESET: 'the server closed the connection before it was secure',
  EPIPE: 'the server closed the connection before it was secure',
};

/**
 * Whether a failed request can have reached Factomos. n8n wraps the original error in a `cause`; only these details of it tell "not sent"
 * from "maybe done" (a timeout has the same code in both cases).
 */
export function classifyNetworkError(error: unknown): Failure {
  const cause = property(error, 'cause') ?? error;
  if (isBlocked(cause)) return { message: 'n8n is configured to block requests to this host', sent: 'no' };
  const early = connectionCode(error);
  const code = property(cause, 'code') ?? property(property(cause, 'cause'), 'code') ?? early;
  const name = typeof code === 'string' ? code : '';
  if (early !== undefined || isNotConnected(cause) || wasNeverSent(cause)) {
    const reason = reasonsUnsent[name] ?? reasons[name] ?? describeHandshake(name);
    return { message: reason ?? 'no connection could be made', sent: 'no' };
  }
  return { message: reasons[name] ?? 'the connection failed', sent: 'maybe' };
}

function describeHandshake(code: string): string | undefined {
  if (code.startsWith('ERR_SSL_')) return reasons.EPROTO;
  return /CERT|SELF_SIGNED/.test(code) ? 'the certificate of the server is not trusted' : undefined;
}

/**
 * Before 2.34, n8n's error has no cause, and only Node's text is left in `messages`. The name of the failed system call is part of it and
 * matters: these two fail before anything is sent, while a `read EHOSTUNREACH` can come later.
 */
const NO_CONNECTION =
  /^(?:connect (ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)|getaddrinfo (ENOTFOUND|EAI_AGAIN))(?: |$)/;

function connectionCode(error: unknown): string | undefined {
  const messages = property(error, 'messages');
  if (property(error, 'cause') !== undefined || !Array.isArray(messages) || messages.length === 0)
    return undefined;
  const codes = messages.map((message) => {
    const [, refused, unresolved] = NO_CONNECTION.exec(String(message)) ?? [];
    return refused ?? unresolved;
  });
  return codes.every((code) => code === codes[0]) ? codes[0] : undefined;
}

/** n8n's protection against requests to private networks, which refuses before it connects. */
function isBlocked(cause: unknown): boolean {
  return [cause, property(cause, 'cause')].some((error) =>
    String(property(error, 'name')).startsWith('SsrfBlocked'),
  );
}
