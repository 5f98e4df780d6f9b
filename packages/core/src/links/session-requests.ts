import { isString } from '../json/json.ts';
import { invalid } from '../errors/problem.ts';
import { validationError } from '../errors/create-error.ts';
import { type LinkOptions, siteUrl } from './site.ts';

/** A request that the user's browser must send unchanged: the session is stored in its cookie. */
export interface SessionRequest {
  method: 'GET' | 'POST';
  url: string;
}

/** Signs in for a single request, without a session: `{ [signInHeader]: auth_token }` (manual, section 5). */
export const signInHeader = 'x-auth-token';

/** The codes other than 0 of the session addresses (manual, sections 5 and 6). Their answers are plain JSON. */
export const sessionErrors = {
  '-31': 'Missing auth_token',
  '-32': 'Invalid auth_token',
  '-34': 'No session',
} as const;

/**
 * Opens a session with a token of getConnectionToken or createAccount, which can be used once. The session
 * expires after 6 hours without use.
 */
export function createSessionRequest(authToken: string, options?: LinkOptions): SessionRequest {
  return { method: 'POST', url: sessionUrl('create', authToken, options) };
}

/** Ends a session, identified by the token that opened it. */
export function deleteSessionRequest(authToken: string, options?: LinkOptions): SessionRequest {
  return { method: 'POST', url: sessionUrl('delete', authToken, options) };
}

/** Checks whether the browser has a session, and for which account. */
export function checkSessionRequest(options?: LinkOptions): SessionRequest {
  return { method: 'GET', url: siteUrl('api/session/check', options).href };
}

function sessionUrl(what: 'create' | 'delete', authToken: string, options: LinkOptions | undefined): string {
  // A path segment of dots would be resolved and lead to another address.
  if (!isString(authToken) || !/[^.\s]/.test(authToken)) {
    const problem = invalid('auth_token', 'is missing');
    throw validationError('request', [problem], 'Ask getConnectionToken for one.');
  }
  return siteUrl(`api/session/${what}/${encodeURIComponent(authToken)}`, options).href;
}
