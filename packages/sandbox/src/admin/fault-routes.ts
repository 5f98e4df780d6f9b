import { Hono } from 'hono';
import * as v from 'valibot';
import { type Context } from '../services.ts';
import { definedOf } from '../defined-of.ts';
import { faultSchema } from '../faults/fault.ts';
import { readBody } from './body.ts';
import { idOf } from './id-of.ts';

const ruleSchema = v.strictObject({
  fault: faultSchema,
  action: v.optional(v.string()),
  times: v.optional(v.nullable(v.number())),
  every: v.optional(v.number()),
  chance: v.optional(v.number()),
  seed: v.optional(v.number()),
});

export function faultRoutes({ faults }: Context): Hono {
  const app = new Hono();
  app.get('/faults', (c) => c.json(faults.list()));
  app.post('/faults', async (c) => {
    const { fault, ...scope } = await readBody(c, ruleSchema);
    return c.json(faults.add(fault, definedOf(scope)), 201);
  });
  app.delete('/faults', (c) => {
    faults.clear();
    return c.json({});
  });
  app.delete('/faults/:id', (c) => {
    faults.remove(idOf(c));
    return c.json({});
  });
  return app;
}
