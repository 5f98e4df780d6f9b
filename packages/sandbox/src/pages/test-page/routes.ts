import { type ActionDefinition, catalogue } from 'factomos-core';
import { Hono } from 'hono';
import { findAction } from '../../actions/index.ts';
import { type Context } from '../../services.ts';
import { sameOriginOnly } from '../../http/same-origin.ts';
import { type AppRow, apps, companies } from '../../store/schema.ts';
import { socketOrigin } from '../../http/api-origin.ts';
import { confirmation } from '../ui/confirm.ts';
import { type Choice } from '../ui/field.ts';
import { type Language } from '../ui/language.ts';
import { type Markup } from '../ui/markup.ts';
import { frameOf, languageOf, type PageContext, type PageEnv, postedForm, show } from '../ui/page.ts';
import { callApi } from './call.ts';
import { outcome } from './outcome.ts';
import { testPage } from './render.ts';
import { FIELD_PREFIX, requestText } from './request.ts';
import { messages } from './messages.ts';

const actions: Readonly<Record<string, ActionDefinition>> = catalogue;

/** The test page (manual, section 1): a form for every action, generated from the catalogue. */
export function testRoutes(context: Context): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get('/api/test', (c) => c.redirect('/api/test/', 301));
  app.get('/api/test/', (c) => page(context, c, new URL(c.req.url).searchParams, ''));
  app.post('/api/test/', sameOriginOnly, async (c) => {
    const form = await postedForm(c);
    const action = chosenAction(c);
    if (form.has(`${FIELD_PREFIX}more`)) return page(context, c, form, '');
    if (findAction(action.name)?.isDestructive === true && !form.has('confirmed'))
      return confirm(c, action, form);
    const sender = senderOf(context, form);
    if (sender === undefined) return page(context, c, form, '');
    const call = await callApi(socketOrigin(c), sender, requestText(action, form));
    return page(context, c, form, outcome(action, call, languageOf(c)));
  });
  return app;
}

function page(
  context: Context,
  c: PageContext,
  form: URLSearchParams,
  result: Markup | string,
): Response | Promise<Response> {
  const frame = frameOf(c, messages(languageOf(c)).title, 'test');
  const accounts = accountChoices(context, frame.language);
  return show(c, frame, testPage(frame, chosenAction(c), { form, accounts, outcome: result }));
}

function chosenAction(c: PageContext): ActionDefinition {
  const wanted = c.req.query('action') ?? '';
  return Object.hasOwn(actions, wanted) ? (actions[wanted] ?? catalogue.getInvoice) : catalogue.getInvoice;
}

function confirm(
  c: PageContext,
  action: ActionDefinition,
  form: URLSearchParams,
): Response | Promise<Response> {
  const text = messages(languageOf(c));
  const why: Readonly<Record<string, string>> = text.confirm;
  const path = `/api/test/?action=${action.name}`;
  return show(
    c,
    frameOf(c, text.confirmTitle, 'test'),
    confirmation(
      {
        title: text.confirmTitle,
        text: why[action.name] ?? '',
        yes: text.send(action.name),
        action: `${path}#answer`,
        back: path,
        fields: Object.fromEntries(form),
      },
      languageOf(c),
    ),
  );
}

function accountChoices({ store }: Context, language: Language): Choice[] {
  return store.list(apps).map(({ id, name, company_id }) => {
    const company = company_id === null ? undefined : store.get(companies, company_id);
    return {
      value: String(id),
      label: company === undefined ? messages(language).partner(name) : `${company.name}, ${name}`,
    };
  });
}

function senderOf({ store }: Context, form: URLSearchParams): AppRow | undefined {
  return store.get(apps, Number(form.get(`${FIELD_PREFIX}as`) ?? '0'));
}
