import { createMiddleware } from 'hono/factory';

/** The policy of an answer that is not a page. */
export const inertHeaders = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
} as const;

/**
 * Prevents answers from running as a page, except the pages of the sandbox, which set their own policy.
 * Answers of the API contain stored text and are labelled as HTML, as in Factomos.
 */
export const inertAnswers = createMiddleware(async (c, next) => {
  await next();
  // Set directly: `c.header` would copy the answer of each API call.
  const { headers } = c.res;
  for (const [name, value] of Object.entries(inertHeaders)) if (!headers.has(name)) headers.set(name, value);
});
