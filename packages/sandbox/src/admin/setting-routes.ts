import { Hono } from 'hono';
import * as v from 'valibot';
import { type Context } from '../services.ts';
import { quirkValues } from '../quirks/quirk-values.ts';
import { parseQuirks } from '../quirks/quirks.ts';
import { readBody } from './body.ts';
import { outboxOf, stateOf } from './state.ts';

const limitSchema = v.strictObject({ dailyLimit: v.nullable(v.number()) });

/** Quirks, quota and the outbox. */
export function settingRoutes(context: Context): Hono {
  const { quirks, quota, store } = context;
  const app = new Hono();
  app.get('/quirks', (c) => c.json({ values: quirks.values, possible: quirkValues }));
  app.patch('/quirks', async (c) => {
    const changes = await readBody(c, v.record(v.string(), v.unknown()));
    quirks.set(parseQuirks({ ...quirks.values, ...changes }));
    return c.json({ values: quirks.values, possible: quirkValues });
  });
  app.get('/quota', (c) => c.json(stateOf(context).quota));
  app.put('/quota', async (c) => {
    quota.setDailyLimit((await readBody(c, limitSchema)).dailyLimit);
    return c.json(stateOf(context).quota);
  });
  app.get('/outbox', (c) => c.json(outboxOf(store)));
  return app;
}
