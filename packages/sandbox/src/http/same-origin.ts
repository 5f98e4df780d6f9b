import { type Context } from 'hono';
import { createMiddleware } from 'hono/factory';

/**
 * Protects routes that change or show the sandbox from other web sites: pages, forms and the admin API have
 * no login, so any page in the user's browser could otherwise use them. Programs send neither header and are
 * allowed.
 */
export const sameOriginOnly = createMiddleware(async (c, next) => {
  // Links from other sites are allowed, since opening a page changes nothing.
  const isLink = c.req.method === 'GET' && c.req.header('sec-fetch-mode') === 'navigate';
  return isLink || isSameOrigin(c) ? next() : refuseOtherSite(c);
});

export function refuseOtherSite(c: Context): Response {
  return c.text(
    'Requests from other sites are refused. Open the sandbox itself in the browser, or send the request from a program.\n',
    403,
  );
}

/** Whether the request was sent by a page of the sandbox, or not by a page at all. */
export function isSameOrigin(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = c.req.header('origin');
  return origin === undefined || isOwnOrigin(c, origin);
}

function isOwnOrigin(c: Context, origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  // The header of a proxy counts: a page of another site cannot make a browser send it.
  return [c.req.header('host'), c.req.header('x-forwarded-host')].includes(host);
}
