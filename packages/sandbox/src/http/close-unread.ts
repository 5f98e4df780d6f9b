import { type MiddlewareHandler } from 'hono';

/**
 * A request that was refused for its size is not read to its end, so its connection is closed soon after. The
 * answer announces this: a caller that reused the connection would lose its next request.
 */
export const closeUnread: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.status === 413) c.header('connection', 'close');
};
