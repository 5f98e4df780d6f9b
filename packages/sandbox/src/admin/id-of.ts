import { type Context } from 'hono';
import { SandboxError } from '../sandbox-error.ts';

/** The `:id` of the route. @throws SandboxError `option-invalid` */
export function idOf(c: Context): number {
  const text = c.req.param('id') ?? '';
  if (!/^\d{1,15}$/.test(text)) throw new SandboxError('option-invalid', 'The id must be a whole number.');
  return Number(text);
}
