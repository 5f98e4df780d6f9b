import { property } from '../values/property.ts';

interface Failure {
  message: string;
  sent: 'no' | 'maybe';
}

/** Reasons for which no connection was made, so that nothing can have been sent. Said without the codes: n8n replaces those by advice of its own. */
const noConnection: Record<string, string> = {
  ECONNREFUSED: 'the connection was refused',
  ENOTFOUND: 'the host name is unknown',
  EAI_AGAIN: 'the host name could not be resolved',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
};

const lost: Record<string, string> = {
  ECONNABORTED: 'the response did not arrive in time',
  ETIMEDOUT: 'the response did not arrive in time',
  ECONNRESET: 'the connection was closed before the response arrived',
  EPIPE: 'the connection was closed before the response arrived',
  ERR_CANCELED: 'the execution was cancelled',
  EPROTO: 'no secure connection could be made',
};

/**
 * Whether a request that n8n could not complete can have reached Factomos. n8n wraps what went wrong in a `cause`; only these facts in it
 * tell "never left" from "maybe done" (a time-out has the same code in both cases).
 */
export function classifyNetworkError(error: unknown): Failure {
  const cause = property(error, 'cause') ?? error;
  const code = property(cause, 'code') ?? property(property(cause, 'cause'), 'code');
  const name = typeof code === 'string' ? code : (connectionCode(error) ?? '');
  if (isBlocked(cause)) return { message: 'n8n is configured to block requests to this host', sent: 'no' };
  const refused = noConnection[name];
  if (refused !== undefined) return { message: refused, sent: 'no' };
  const sent = neverWritten(cause) ? 'no' : 'maybe';
  return {
    message: lost[name] ?? (sent === 'no' ? 'no connection could be made' : 'the connection failed'),
    sent,
  };
}

/**
 * Before 2.34 n8n's error has no cause, and only Node's text for it is left in `messages`. The call that failed is part of that text, and
 * counts: these two come before anything is sent, while a `read EHOSTUNREACH` can come after it.
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

/** n8n's protection against requests into the own network refuses before it connects. */
function isBlocked(cause: unknown): boolean {
  return [cause, property(cause, 'cause')].some((error) =>
    String(property(error, 'name')).startsWith('SsrfBlocked'),
  );
}

function neverWritten(cause: unknown): boolean {
  if (property(cause, 'response') !== undefined) return false;
  const request = property(cause, 'request');
  return property(property(request, '_currentRequest') ?? request, 'writableFinished') === false;
}
