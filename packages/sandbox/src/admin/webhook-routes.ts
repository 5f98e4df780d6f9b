import { Hono } from 'hono';
import * as v from 'valibot';
import { type Context } from '../services.ts';
import { trigger } from '../simulation/trigger.ts';
import { definedOf } from '../defined-of.ts';
import { readBody } from './body.ts';
import { idOf } from './id-of.ts';

const hookSchema = v.strictObject({
  url: v.string(),
  companyId: v.optional(v.number()),
  appName: v.optional(v.string()),
});
const behaviourSchema = v.partial(
  v.strictObject({ copies: v.number(), delay: v.number(), reorder: v.number() }),
);
const triggerSchema = v.strictObject({
  type: v.string(),
  id: v.optional(v.number()),
  companyId: v.optional(v.number()),
  custom: v.optional(v.string()),
  error: v.optional(v.strictObject({ code: v.number(), message: v.string() })),
});

export function webhookRoutes(context: Context): Hono {
  const { webhooks } = context;
  const app = new Hono();
  app.get('/webhooks', (c) => c.json(webhooks.registered()));
  app.post('/webhooks', async (c) => {
    const { url, ...owner } = await readBody(c, hookSchema);
    return c.json(webhooks.register(url, definedOf(owner)), 201);
  });
  app.delete('/webhooks/:id', (c) => {
    webhooks.unregister(idOf(c));
    return c.json({});
  });
  app.get('/webhooks/behaviour', (c) => c.json(webhooks.behaviour));
  app.patch('/webhooks/behaviour', async (c) => {
    webhooks.configure(definedOf(await readBody(c, behaviourSchema)));
    return c.json(webhooks.behaviour);
  });
  app.get('/deliveries', (c) => {
    const type = c.req.query('type');
    return c.json(webhooks.deliveries({ limit: 500, ...(type === undefined ? {} : { type }) }));
  });
  app.post('/deliveries/settled', async (c) => {
    await webhooks.settled();
    return c.json({});
  });
  app.post('/deliveries/:id/replay', (c) => c.json(webhooks.replay(idOf(c)), 201));
  app.post('/trigger', async (c) => {
    const { type, ...options } = await readBody(c, triggerSchema);
    return c.json(trigger(context, type, definedOf(options)), 201);
  });
  return app;
}
