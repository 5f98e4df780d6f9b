import { Hono } from 'hono';
import { type Context } from '../../services.ts';
import { sameOriginOnly } from '../../http/same-origin.ts';
import { login, seededLogin } from '../../session/login.ts';
import { frameOf, type PageContext, type PageEnv, postedForm } from '../ui/page.ts';
import { createKey, dropKey, isConnected, registerWebhook } from './connect.ts';
import { postKeys } from './post-keys.ts';
import { authorisePage, donePage, failedPage, handOverPage, problemPage } from './render.ts';
import { type AuthoriseRequest, readAuthoriseRequest } from './request.ts';

/** The popup that gives an application its key (manual, section 7). */
export function authoriseRoutes(context: Context): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  for (const path of ['/api/authorize.php', '/api/authorize']) {
    app.get(path, (c) => withRequest(c, (request) => form(context, c, request)));
    app.post(path, sameOriginOnly, (c) => withRequest(c, (request) => submit(context, c, request)));
  }
  return app;
}

async function withRequest(
  c: PageContext,
  answer: (request: AuthoriseRequest) => Response | Promise<Response>,
): Promise<Response> {
  const request = readAuthoriseRequest(new URL(c.req.url).searchParams);
  if (typeof request === 'string') return c.html(problemPage(frame(c), request), 400);
  // The icon of the application is the only external image of this page.
  if (request.appIcon !== undefined) c.set('imageOrigin', request.appIcon.origin);
  return answer(request);
}

function form(context: Context, c: PageContext, request: AuthoriseRequest): Response | Promise<Response> {
  return c.html(
    authorisePage(frame(c), request, loginState(context, request, { wrong: false, username: '' })),
  );
}

async function submit(context: Context, c: PageContext, request: AuthoriseRequest): Promise<Response> {
  const posted = await postedForm(c);
  const username = posted.get('username') ?? '';
  const user = login(context, username, posted.get('password') ?? '');
  if (user === undefined) {
    return c.html(
      authorisePage(frame(c), request, loginState(context, request, { wrong: true, username })),
      403,
    );
  }
  const app = createKey(context, user, request);
  const keys = { api_key: app.token, api_secret: app.secret };
  if (context.quirks.values.callbackPoster === 'server') {
    const outcome = await postKeys(request.callback, keys);
    if (outcome !== 'posted') {
      dropKey(context, app);
      return c.html(failedPage(frame(c), request, outcome), 502);
    }
    registerWebhook(context, user, request);
    return c.html(donePage(frame(c), request));
  }
  registerWebhook(context, user, request);
  c.set('formOrigin', request.callback.origin);
  c.header('Cache-Control', 'no-store');
  return c.html(handOverPage(frame(c), request, keys));
}

function loginState(
  context: Context,
  request: AuthoriseRequest,
  tried: { wrong: boolean; username: string },
): Parameters<typeof authorisePage>[2] {
  return { ...tried, hint: seededLogin(context), replaces: isConnected(context, request) };
}

function frame(c: PageContext): ReturnType<typeof frameOf> {
  return frameOf(c, '');
}
