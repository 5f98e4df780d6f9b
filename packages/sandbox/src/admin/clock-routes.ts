import { Hono } from 'hono';
import * as v from 'valibot';
import { type Context } from '../services.ts';
import { readBody } from './body.ts';
import { stateOf } from './state.ts';

const movement = v.union(
  [
    v.strictObject({ freeze: v.union([v.literal(true), v.string()]) }),
    v.strictObject({ set: v.string() }),
    v.strictObject({ advance: v.union([v.string(), v.number()]) }),
    v.strictObject({ resume: v.literal(true) }),
    v.strictObject({ restore: v.literal(true) }),
  ],
  'send one of freeze (true or an instant), set (an instant), advance (such as "3d"), resume (true) or restore (true)',
);

export function clockRoutes(context: Context): Hono {
  const { clock } = context;
  const app = new Hono();
  app.get('/clock', (c) => c.json(stateOf(context).clock));
  app.post('/clock', async (c) => {
    const move = await readBody(c, movement);
    if ('freeze' in move) clock.freeze(move.freeze === true ? undefined : move.freeze);
    else if ('set' in move) clock.set(move.set);
    else if ('advance' in move) clock.advance(move.advance);
    else if ('resume' in move) clock.resume();
    else clock.restore();
    return c.json(stateOf(context).clock);
  });
  return app;
}
