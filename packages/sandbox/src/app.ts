import { Hono } from 'hono';
import { type HttpBindings } from '@hono/node-server';
import { apiPhp } from './api/api-php.ts';
import { type Context } from './context.ts';
import { pages } from './pages/pages.ts';
import { sessionRoutes } from './session/routes.ts';

/** Everything the sandbox serves, one module per part. */
export function createApp(context: Context): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route('/', apiPhp(context));
  app.route('/', sessionRoutes(context));
  // Last: it answers whatever is left.
  app.route('/', pages(context));
  return app;
}
