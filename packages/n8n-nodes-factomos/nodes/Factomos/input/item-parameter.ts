import { type IExecuteFunctions, type INodeParameters } from 'n8n-workflow';

interface RunParameters {
  /** The parameters as stored in the workflow, with unresolved expressions. */
  written: INodeParameters;
  /** The values of parameters without an expression. Undefined for a parameter with one. */
  same: Map<string, { value: unknown } | undefined>;
}

/** By execution context: n8n creates one for each run of a node. */
const runs = new WeakMap<IExecuteFunctions, RunParameters>();

/** A parameter of an item. Resolving one is slow in n8n, so parameters without an expression are resolved once per run. */
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

/** The node's parameters as stored in the workflow. n8n copies the whole node for each `getNode`, so it is called once per run. */
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

/** Skips n8n's type validation, which the description does not use, since it searches all fields of the node. */
function resolve(ctx: IExecuteFunctions, name: string, itemIndex: number, fallback: unknown): unknown {
  return ctx.getNodeParameter(name, itemIndex, fallback, { skipValidation: true });
}

/** n8n marks an expression with a leading "=". */
function hasExpression(raw: unknown): boolean {
  return JSON.stringify({ raw }).includes('"=');
}
