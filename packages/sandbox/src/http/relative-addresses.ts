import { createMiddleware } from 'hono/factory';

/**
 * Pages contain absolute paths such as `/invoices`. They are sent as relative ones, which also work behind a
 * proxy that adds a path prefix, such as code-server's /proxy/4280/.
 */
export const relativeAddresses = createMiddleware(async (c, next) => {
  await next();
  const { pathname } = new URL(c.req.url);
  const levels = pathname.split('/').length - 2;
  const root = levels === 0 ? './' : '../'.repeat(levels);
  const location = c.res.headers.get('location');
  if (location?.startsWith('/') === true) c.header('location', root + location.slice(1));
  if (c.res.headers.get('content-type')?.startsWith('text/html') !== true) return;
  // Outside values are escaped, including quotes, so every attribute that matches was written by the sandbox.
  const text = (await c.res.text()).replaceAll(/ (href|action|src)="\//g, ` $1="${root}`);
  c.res = new Response(text, c.res);
});
