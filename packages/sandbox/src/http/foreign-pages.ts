import { type Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { hostRefusal } from './known-host.ts';
import { isSameOrigin, refuseOtherSite } from './same-origin.ts';

/**
 * Protects the API from web pages of other sites: token, secret and port of a sandbox are public. Only
 * browsers send `Origin` and `Sec-Fetch-Site`, so programs and tunnels may use any host name. The host name
 * is checked too, since a page under a rebound name (DNS rebinding) has the same origin as the sandbox.
 */
export const refuseForeignPages = (allowedHosts: readonly string[]): ReturnType<typeof createMiddleware> =>
  createMiddleware(async (c, next) => {
    if (!isSentByBrowser(c)) return next();
    const refused = hostRefusal(c, allowedHosts);
    if (refused !== undefined) return refused;
    return isSameOrigin(c) ? next() : refuseOtherSite(c);
  });

function isSentByBrowser(c: Context): boolean {
  return c.req.header('origin') !== undefined || c.req.header('sec-fetch-site') !== undefined;
}
