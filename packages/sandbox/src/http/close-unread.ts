import { type MiddlewareHandler } from 'hono';

/**
 * A request that was refused for its size was not read to its end, so its connection is closed soon after. The answer says so: a caller
 * that kept the connection would lose its next request with it.
 */
export const closeUnread: MiddlewareHandler = async (c, next) => {
  await next();
  if (c.res.status === 413) c.header('connection', 'close');
};
