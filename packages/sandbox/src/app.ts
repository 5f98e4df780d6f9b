import { Hono } from 'hono';
import { type HttpBindings } from '@hono/node-server';
import { admin } from './admin/admin.ts';
import { apiPhp } from './api/api-php.ts';
import { type Context } from './services.ts';
import { answerError } from './http/answer-error.ts';
import { closeUnread } from './http/close-unread.ts';
import { inertAnswers } from './http/inert-answers.ts';
import { type PageEnv } from './pages/ui/page.ts';
import { sessionRoutes } from './session/routes.ts';

/** All routes of the sandbox, one module per area. */
export function createApp(
  context: Context,
  allowedHosts: readonly string[] = [],
): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.onError(answerError);
  app.use(closeUnread, inertAnswers);
  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.route('/', apiPhp(context, allowedHosts));
  app.route('/_sandbox', admin(context, allowedHosts));
  app.route('/', sessionRoutes(context));
  // Last, since it matches all remaining paths..
  let loaded: Promise<Hono<PageEnv>> | undefined;
  app.all('*', async (c) => {
    loaded ??= import('./pages/pages.ts').then(({ pages }) => pages(context, allowedHosts));
    return (await loaded).fetch(c.req.raw, c.env);
  });
  return app;
}
