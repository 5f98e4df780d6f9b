import { Hono } from 'hono';
import { type HttpBindings } from '@hono/node-server';
import { apiPhp } from './api/api-php.ts';
import { type Context } from './context.ts';

/** Everything the sandbox serves, one module per part. */
export function createApp(context: Context): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route('/', apiPhp(context));
  app.notFound((c) => c.text('There is nothing here. The API is at /api/api.php.\n', 404));
  return app;
}
