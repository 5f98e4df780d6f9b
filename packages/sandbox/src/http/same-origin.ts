import { type Context } from 'hono';
import { createMiddleware } from 'hono/factory';

/**
 * Keeps other web sites away from what changes or shows the sandbox: pages, forms and the admin API have no login, so any page in the
 * user's browser could otherwise use them. Programs send neither header and are let through.
 */
export const sameOriginOnly = createMiddleware(async (c, next) => {
  // A link may lead here from anywhere; what a link opens changes nothing.
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
  // What a proxy forwards for counts: a page of another site cannot make a browser send this header unasked.
  return [c.req.header('host'), c.req.header('x-forwarded-host')].includes(host);
}
