import { createMiddleware } from 'hono/factory';

/** For an answer that is not a page. */
export const inertHeaders = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
} as const;

/**
 * Prevents answers from running as a page, except the sandbox's pages, which set their own policy. API answers contain stored text and
 * are labelled as HTML, as Factomos does.
 */
export const inertAnswers = createMiddleware(async (c, next) => {
  await next();
  // Set in place: `c.header` would copy the answer of each API call.
  const { headers } = c.res;
  for (const [name, value] of Object.entries(inertHeaders)) if (!headers.has(name)) headers.set(name, value);
});
