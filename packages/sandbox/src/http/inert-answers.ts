import { createMiddleware } from 'hono/factory';

/** For an answer that is not a page. */
export const inertHeaders = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
} as const;

/**
 * Lets no answer run as a page unless it is one of the sandbox's own, which bring their policy: an answer of the API holds texts that
 * somebody sent, and Factomos calls it HTML.
 */
export const inertAnswers = createMiddleware(async (c, next) => {
  await next();
  // Set in place: `c.header` would copy the answer of each API call.
  const { headers } = c.res;
  for (const [name, value] of Object.entries(inertHeaders)) if (!headers.has(name)) headers.set(name, value);
});
