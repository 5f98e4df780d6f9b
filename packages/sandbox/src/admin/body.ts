import { type Context } from 'hono';
import * as v from 'valibot';
import { SandboxError } from '../sandbox-error.ts';

/**
 * The JSON body of a request, parsed by the schema. An empty body counts as an empty object.
 *
 * @throws SandboxError `option-invalid`
 */
export async function readBody<S extends v.GenericSchema>(c: Context, schema: S): Promise<v.InferOutput<S>> {
  const result = v.safeParse(schema, await readJson(c));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new SandboxError(
    'option-invalid',
    `The request is not valid at ${v.getDotPath(issue) ?? 'its top'}: ${issue.message}.`,
  );
}

/** @throws SandboxError `option-invalid` */
export async function readJson(c: Context): Promise<unknown> {
  const text = await c.req.text();
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new SandboxError('option-invalid', 'The body of the request is not JSON.');
  }
}
