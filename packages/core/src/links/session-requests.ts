import { ValidationError } from '../errors/errors.ts';
import { type LinkOptions, siteUrl } from './site.ts';

/** A request to send as it is, by the user's browser: the session is in its cookie. */
export interface SessionRequest {
  method: 'GET' | 'POST';
  url: string;
}

/** Signs in a single request, without a session: `{ [signInHeader]: auth_token }` (manual, section 5). */
export const signInHeader = 'x-auth-token';

/** What the session addresses answer besides 0 (manual, sections 5 and 6), as plain JSON. */
export const sessionErrors = {
  '-31': 'Missing auth_token',
  '-32': 'Invalid auth_token',
  '-34': 'No session',
} as const;

/** Opens a session with a token of getConnectionToken or createAccount, which works once. The session dies after 6 idle hours. */
export function createSessionRequest(authToken: string, options?: LinkOptions): SessionRequest {
  return { method: 'POST', url: sessionUrl('create', authToken, options) };
}

/** Ends a session, by the token that opened it. */
export function deleteSessionRequest(authToken: string, options?: LinkOptions): SessionRequest {
  return { method: 'POST', url: sessionUrl('delete', authToken, options) };
}

/** Asks whether the browser has a session, and whose. */
export function checkSessionRequest(options?: LinkOptions): SessionRequest {
  return { method: 'GET', url: siteUrl('api/session/check', options).href };
}

function sessionUrl(what: 'create' | 'delete', authToken: string, options: LinkOptions | undefined): string {
  // A path of dots would be resolved away, and then name another address.
  if (typeof authToken !== 'string' || !/[^.\s]/.test(authToken)) {
    throw new ValidationError({
      subject: 'request',
      problems: [{ field: 'auth_token', message: 'is missing' }],
      hint: 'Ask getConnectionToken for one.',
    });
  }
  return siteUrl(`api/session/${what}/${encodeURIComponent(authToken)}`, options).href;
}
