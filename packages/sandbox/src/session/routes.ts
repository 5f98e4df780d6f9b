import { type Context as HonoContext, Hono } from 'hono';
import { type Context } from '../services.ts';
import { phpJson } from '../php/json.ts';
import { forgetSession, keepSession, signedIn } from './cookie.ts';
import { Sessions } from './sessions.ts';

/** Single sign-on from another application (manual, sections 5 and 6). Answers are plain JSON, never encrypted. */
export function sessionRoutes(context: Context): Hono {
  const sessions = new Sessions(context.store, context.clock);
  const app = new Hono();
  const missing = (c: HonoContext): Response => answer(c, -31, 'Missing auth_token');
  for (const what of ['create', 'delete']) {
    app.post(`/api/session/${what}`, missing);
    app.post(`/api/session/${what}/`, missing);
  }
  app.post('/api/session/create/:token', (c) => {
    const cookie = sessions.create(c.req.param('token'));
    if (cookie === undefined) return answer(c, -32, 'Invalid auth_token');
    keepSession(c, cookie);
    return answer(c, 0, 'OK');
  });
  app.post('/api/session/delete/:token', (c) => {
    if (!sessions.delete(c.req.param('token'))) return answer(c, -32, 'Invalid auth_token');
    forgetSession(c);
    return answer(c, 0, 'OK');
  });
  app.get('/api/session/check', (c) => {
    const found = signedIn(c, sessions);
    if (found === undefined) return answer(c, -34, 'No session');
    const { user, company } = found;
    return answer(c, 0, '', {
      user: {
        id: String(user.id),
        username: user.username,
        company_id: String(company.id),
        app_domain: new URL(c.req.url).host,
      },
    });
  });
  app.all('/api/session/:what{create|delete|check}/:token?', (c) => {
    const method = c.req.param('what') === 'check' ? 'GET' : 'POST';
    return c.text(`Use ${method}: sessions are created and deleted by POST, and checked by GET.\n`, 405, {
      Allow: method,
    });
  });
  return app;
}

function answer(c: HonoContext, code: number, message: string, more: object = {}): Response {
  return c.body(phpJson({ error: { code, message }, ...more }), 200, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
  });
}
