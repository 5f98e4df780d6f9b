import { type IExecuteFunctions } from 'n8n-workflow';

/** By run of a node (n8n makes a context for each), the parameters that are the same for every item, or undefined for others. */
const runs = new WeakMap<IExecuteFunctions, Map<string, { value: unknown } | undefined>>();

/** A parameter of an item. n8n takes long to resolve one, so those without an expression are resolved once for a run. */
export function itemParameter(
  ctx: IExecuteFunctions,
  name: string,
  itemIndex: number,
  fallback?: unknown,
): unknown {
  const known = runs.get(ctx) ?? new Map<string, { value: unknown } | undefined>();
  runs.set(ctx, known);
  if (!known.has(name)) {
    const raw: unknown = ctx.getNodeParameter(name, itemIndex, fallback, { rawExpressions: true });
    known.set(name, hasExpression(raw) ? undefined : { value: resolve(ctx, name, itemIndex, fallback) });
  }
  const same = known.get(name);
  return same ? same.value : resolve(ctx, name, itemIndex, fallback);
}

function resolve(ctx: IExecuteFunctions, name: string, itemIndex: number, fallback: unknown): unknown {
  return ctx.getNodeParameter(name, itemIndex, fallback);
}

/** n8n marks an expression with a leading "=". */
function hasExpression(raw: unknown): boolean {
  return JSON.stringify({ raw }).includes('"=');
}
