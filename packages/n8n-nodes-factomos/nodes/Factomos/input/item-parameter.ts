import { type IExecuteFunctions, type INodeParameters } from 'n8n-workflow';

interface RunParameters {
  /** As they stand in the workflow, expressions unresolved. */
  written: INodeParameters;
  /** Those that are the same for every item, and undefined for others. */
  same: Map<string, { value: unknown } | undefined>;
}

/** By run of a node: n8n makes a context for each. */
const runs = new WeakMap<IExecuteFunctions, RunParameters>();

/** A parameter of an item. n8n takes long to resolve one, so those without an expression are resolved once for a run. */
export function itemParameter(
  ctx: IExecuteFunctions,
  name: string,
  itemIndex: number,
  fallback?: unknown,
): unknown {
  const { written, same } = runParameters(ctx);
  if (!same.has(name)) {
    same.set(
      name,
      hasExpression(written[name]) ? undefined : { value: resolve(ctx, name, itemIndex, fallback) },
    );
  }
  const known = same.get(name);
  return known ? known.value : resolve(ctx, name, itemIndex, fallback);
}

/** The node's parameters as they stand in the workflow. n8n copies the whole node for whoever asks, so it is asked once for a run. */
export function rawParameters(ctx: IExecuteFunctions): INodeParameters {
  return runParameters(ctx).written;
}

function runParameters(ctx: IExecuteFunctions): RunParameters {
  const known = runs.get(ctx);
  if (known) return known;
  const made: RunParameters = { written: ctx.getNode().parameters, same: new Map() };
  runs.set(ctx, made);
  return made;
}

/** The description asks n8n to check no types, so it need not look for the field among all those of the node. */
function resolve(ctx: IExecuteFunctions, name: string, itemIndex: number, fallback: unknown): unknown {
  return ctx.getNodeParameter(name, itemIndex, fallback, { skipValidation: true });
}

/** n8n marks an expression with a leading "=". */
function hasExpression(raw: unknown): boolean {
  return JSON.stringify({ raw }).includes('"=');
}
