import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Context } from '../services.ts';
import { knownHostOnly } from '../http/known-host.ts';
import { sameOriginOnly } from '../http/same-origin.ts';
import { isStorageError, SandboxError } from '../sandbox-error.ts';
import { readJson } from './body.ts';
import { clockRoutes } from './clock-routes.ts';
import { faultRoutes } from './fault-routes.ts';
import { journalRoutes } from './journal-routes.ts';
import { settingRoutes } from './setting-routes.ts';
import { stateOf } from './state.ts';
import { webhookRoutes } from './webhook-routes.ts';

const MAX_REQUEST_BYTES = 64 * 1024;
/** A snapshot contains all data. */
const MAX_SNAPSHOT_BYTES = 256 * 1024 * 1024;

const tooLarge = (): Response =>
  Response.json({ error: { code: 'too-large', message: 'The request is too large.' } }, { status: 413 });

/** The admin API for programs: JSON under `/_sandbox/`. */
export function admin(context: Context, allowedHosts: readonly string[]): Hono {
  const app = new Hono();
  app.use(knownHostOnly(allowedHosts), sameOriginOnly);
  app.post('/restore', bodyLimit({ maxSize: MAX_SNAPSHOT_BYTES, onError: tooLarge }), async (c) => {
    context.restore(await readJson(c));
    return c.json({});
  });
  app.use(bodyLimit({ maxSize: MAX_REQUEST_BYTES, onError: tooLarge }));
  app.get('/state', (c) => c.json(stateOf(context)));
  app.get('/snapshot', (c) => c.json(context.snapshot()));
  app.post('/reset', (c) => {
    context.reset();
    return c.json({});
  });
  app.route('/', faultRoutes(context));
  app.route('/', clockRoutes(context));
  app.route('/', settingRoutes(context));
  app.route('/', journalRoutes(context));
  app.route('/', webhookRoutes(context));
  // Not `notFound`, which applies to a whole app and not to a part of one.
  app.all('*', (c) =>
    c.json({ error: { code: 'not-found', message: 'The admin API has no such route.' } }, 404),
  );
  app.onError((error, c) => {
    if (!(error instanceof SandboxError)) throw error;
    const status = isStorageError(error) ? 500 : 400;
    return c.json({ error: { code: error.code, message: error.message } }, status);
  });
  return app;
}
