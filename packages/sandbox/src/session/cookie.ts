import { type Context as HonoContext } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { type Sessions, type SignedIn } from './sessions.ts';

const COOKIE_NAME = 'factomos_session';

// Lax: a form of another site that opens the estimate form is sent without the cookie, and the user signs in
// there.
const options = { path: '/', httpOnly: true, sameSite: 'Lax' } as const;

export function keepSession(c: HonoContext, cookie: string): void {
  setCookie(c, COOKIE_NAME, cookie, options);
}

export function forgetSession(c: HonoContext): void {
  deleteCookie(c, COOKIE_NAME, options);
}

/** The user of a request: by the session's cookie, or for this request only by a one-time token in `x-auth-token`. */
export function signedIn(c: HonoContext, sessions: Sessions): SignedIn | undefined {
  const cookie = getCookie(c, COOKIE_NAME);
  const bySession = cookie === undefined ? undefined : sessions.resume(cookie);
  if (bySession !== undefined) return bySession;
  const token = c.req.header('x-auth-token');
  return token === undefined ? undefined : sessions.useToken(token);
}
