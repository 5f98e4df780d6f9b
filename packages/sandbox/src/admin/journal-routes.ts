import { Hono } from 'hono';
import * as v from 'valibot';
import { type Context } from '../services.ts';
import { type JournalQuery } from '../journal/journal.ts';
import { SandboxError } from '../sandbox-error.ts';
import { idOf } from './id-of.ts';

const whole = v.optional(
  v.pipe(v.string(), v.regex(/^-?\d{1,15}$/, 'must be a whole number'), v.transform(Number)),
);
const querySchema = v.strictObject({
  action: v.optional(v.string()),
  code: whole,
  text: v.optional(v.string()),
  after: whole,
  limit: whole,
  offset: whole,
});

const MAX_ENTRIES = 1000;

/** @throws SandboxError `option-invalid` */
function queryOf(given: unknown): JournalQuery {
  const result = v.safeParse(querySchema, given);
  if (!result.success) {
    const [issue] = result.issues;
    throw new SandboxError('option-invalid', `${v.getDotPath(issue) ?? 'The query'}: ${issue.message}.`);
  }
  const { limit = 100, ...search } = result.output;
  const sent = Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
  return { ...sent, limit: Math.min(limit, MAX_ENTRIES) };
}

export function journalRoutes({ journal }: Context): Hono {
  const app = new Hono();
  app.get('/journal', (c) => c.json(journal.entries(queryOf(c.req.query()))));
  app.get('/journal/:id', (c) => {
    const entry = journal.get(idOf(c));
    if (entry === undefined) throw new SandboxError('option-invalid', 'The journal has no such entry.');
    return c.json(entry);
  });
  app.delete('/journal', (c) => {
    journal.clear();
    return c.json({});
  });
  return app;
}
