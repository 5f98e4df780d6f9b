import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Context } from '../services.ts';
import { answerError } from '../http/answer-error.ts';
import { knownHostOnly } from '../http/known-host.ts';
import { relativeAddresses } from '../http/relative-addresses.ts';
import { sameOriginOnly } from '../http/same-origin.ts';
import { assets } from './assets.ts';
import { authoriseRoutes } from './authorise/routes.ts';
import { controlRoutes } from './controls/routes.ts';
import { stateRoutes } from './controls/state.ts';
import { documentRoutes } from './document/routes.ts';
import { estimateFormRoutes } from './estimate-form/routes.ts';
import { pageHeaders } from './headers.ts';
import { detectLanguage, rememberLanguage } from './language-choice.ts';
import { listRoutes } from './lists/routes.ts';
import { logRoutes } from './logs/routes.ts';
import { missing } from './missing.ts';
import { apiOrigin } from '../http/api-origin.ts';
import { overviewPage } from './overview/render.ts';
import { messages as overviewMessages } from './overview/messages.ts';
import { receiverRoutes } from './receivers/routes.ts';
import { testRoutes } from './test-page/routes.ts';
import { frameOf, languageOf, type PageEnv, show } from './ui/page.ts';

/** Far more than the content of any form of these pages. */
const MAX_FORM_BYTES = 1024 * 1024;

/** All pages for people, in English and French. */
export function pages(context: Context, allowedHosts: readonly string[] = []): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.onError(answerError);
  app.use(relativeAddresses, pageHeaders, knownHostOnly(allowedHosts), detectLanguage, rememberLanguage);
  // Before the limit for forms: an uploaded snapshot is larger.
  app.route('/', stateRoutes(context));
  app.use(bodyLimit({ maxSize: MAX_FORM_BYTES }));
  app.route('/', assets());
  // Opened from other applications, which is safe: their changes require a login or have their own checks.
  app.route('/', authoriseRoutes(context));
  app.route('/', estimateFormRoutes(context));
  app.route('/', documentRoutes(context));
  app.route('/', testRoutes(context));

  app.use(sameOriginOnly);
  app.get('/', (c) => {
    const frame = frameOf(c, overviewMessages(languageOf(c)).title, 'overview');
    return show(c, frame, overviewPage(context, frame, apiOrigin(c)));
  });
  app.route('/', listRoutes(context));
  app.route('/', logRoutes(context));
  app.route('/', receiverRoutes(context));
  app.route('/', controlRoutes(context));
  app.all('*', (c) => missing(c));
  return app;
}
