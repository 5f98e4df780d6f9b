import { Hono } from 'hono';
import { executeAsUser } from '../../api/execute.ts';
import { type Context } from '../../services.ts';
import { sameOriginOnly } from '../../http/same-origin.ts';
import { keepSession, signedIn } from '../../session/cookie.ts';
import { login, seededLogin } from '../../session/login.ts';
import { Sessions, type SignedIn } from '../../session/sessions.ts';
import { frameOf, type PageContext, type PageEnv, postedForm, show } from '../ui/page.ts';
import { estimateParameters, prefilled, readDraft, usedLines } from './draft.ts';
import { loginPage } from './login.ts';
import { createdEstimate, estimateForm, type Problems } from './render.ts';
import { messages } from './messages.ts';

/**
 * The estimate form that an application opens prefilled (manual, section 9). Showing it changes nothing, so
 * no login is needed.
 */
export function estimateFormRoutes(context: Context): Hono<PageEnv> {
  const sessions = new Sessions(context.store, context.clock);
  const app = new Hono<PageEnv>();
  app.get('/creer-devis', (c) => open(context, c, sessions, new URL(c.req.url).searchParams));
  app.post('/creer-devis', async (c) => open(context, c, sessions, await postedForm(c)));
  app.post('/creer-devis/connexion', sameOriginOnly, async (c) => {
    const form = await postedForm(c);
    const username = form.get('username') ?? '';
    const user = login(context, username, form.get('password') ?? '');
    if (user === undefined) return askLogin(context, c, form, { wrong: true, username });
    const cookie = sessions.open(user);
    keepSession(c, cookie);
    const found = sessions.resume(cookie);
    return found === undefined
      ? askLogin(context, c, form, { wrong: true, username })
      : showForm(context, c, found, form);
  });
  app.post('/creer-devis/creation', sameOriginOnly, async (c) => {
    const form = await postedForm(c);
    const found = signedIn(c, sessions);
    if (found === undefined) return askLogin(context, c, form, { wrong: false, username: '' });
    return form.has('more') ? showForm(context, c, found, form) : create(context, c, found, form);
  });
  return app;
}

function open(
  context: Context,
  c: PageContext,
  sessions: Sessions,
  form: URLSearchParams,
): Response | Promise<Response> {
  const found = signedIn(c, sessions);
  return found === undefined
    ? askLogin(context, c, form, { wrong: false, username: '' })
    : showForm(context, c, found, form);
}

function askLogin(
  context: Context,
  c: PageContext,
  form: URLSearchParams,
  tried: { wrong: boolean; username: string },
): Response | Promise<Response> {
  const sent = Object.fromEntries([...form].filter(([name]) => prefilled.includes(name)));
  const status = tried.wrong ? 403 : 200;
  return c.html(loginPage(frameOf(c, ''), sent, { hint: seededLogin(context), ...tried }), status);
}

function showForm(
  { store }: Context,
  c: PageContext,
  who: SignedIn,
  form: URLSearchParams,
  problems: Problems = {},
): Response | Promise<Response> {
  const frame = frameOf(c, '', 'estimates');
  const draft = readDraft(store, who.company.id, form);
  const content = estimateForm(store, who, draft, problems, frame.language);
  const failed = Object.keys(problems).length > 0;
  return show(c, { ...frame, title: messages(frame.language).title }, content, failed ? 400 : 200);
}

function create(
  context: Context,
  c: PageContext,
  who: SignedIn,
  form: URLSearchParams,
): Response | Promise<Response> {
  const draft = readDraft(context.store, who.company.id, form);
  const noClient = draft.client === undefined;
  const noLines = usedLines(draft).length === 0;
  if (noClient || noLines) {
    return showForm(context, c, who, form, {
      ...(noClient ? { client: true } : {}),
      ...(noLines ? { lines: true } : {}),
    });
  }
  const { code, answer } = executeAsUser(context, who.company, 'createEstimate', estimateParameters(draft));
  if (code !== 0) return showForm(context, c, who, form, { refused: messageOf(answer) });
  const frame = frameOf(c, '', 'estimates');
  const created = {
    number: String(answer.estimate_formated_number),
    key: String(answer.estimate_document_key),
  };
  return show(
    c,
    { ...frame, title: messages(frame.language).createdTitle },
    createdEstimate(created, frame.language),
  );
}

function messageOf({ error }: Record<string, unknown>): string {
  const message: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'message') : undefined;
  return typeof message === 'string' ? message : '';
}
