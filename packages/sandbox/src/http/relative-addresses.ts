import { createMiddleware } from 'hono/factory';

/**
 * Pages name each other from the root, as `/invoices`. What is sent is relative to the page, so that it holds behind a proxy that puts a
 * path in front and takes it off again, such as code-server's /proxy/4280/.
 */
export const relativeAddresses = createMiddleware(async (c, next) => {
  await next();
  const { pathname } = new URL(c.req.url);
  const levels = pathname.split('/').length - 2;
  const root = levels === 0 ? './' : '../'.repeat(levels);
  const location = c.res.headers.get('location');
  if (location?.startsWith('/') === true) c.header('location', root + location.slice(1));
  if (c.res.headers.get('content-type')?.startsWith('text/html') !== true) return;
  // Values from outside are escaped, quotes included: every attribute that this finds is one of ours.
  const text = (await c.res.text()).replaceAll(/ (href|action|src)="\//g, ` $1="${root}`);
  c.res = new Response(text, c.res);
});
