import { type IExecuteFunctions, type INodeParameters } from 'n8n-workflow';
import { nodeOfRun } from './node-of-run.ts';

/** The value of a parameter without an expression. Undefined for one with an expression. */
type Constant = { value: unknown } | undefined;

/** By execution context: n8n creates one for each run of a node. */
const constants = new WeakMap<IExecuteFunctions, Map<string, Constant>>();

/** A parameter of an item. Resolving one is slow in n8n, so parameters without an expression are resolved once per run. */
export function itemParameter(
  ctx: IExecuteFunctions,
  name: string,
  itemIndex: number,
  fallback?: unknown,
): unknown {
  const ofRun = constants.get(ctx) ?? new Map<string, Constant>();
  constants.set(ctx, ofRun);
  if (!ofRun.has(name)) {
    const isConstant = !hasExpression(rawParameters(ctx)[name]);
    ofRun.set(name, isConstant ? { value: resolve(ctx, name, itemIndex, fallback) } : undefined);
  }
  const known = ofRun.get(name);
  return known ? known.value : resolve(ctx, name, itemIndex, fallback);
}

/** The node's parameters as stored in the workflow, with unresolved expressions. */
export function rawParameters(ctx: IExecuteFunctions): INodeParameters {
  return nodeOfRun(ctx).parameters;
}

/** Skips n8n's type validation, which the description does not use, since it searches all fields of the node. */
function resolve(ctx: IExecuteFunctions, name: string, itemIndex: number, fallback: unknown): unknown {
  return ctx.getNodeParameter(name, itemIndex, fallback, { skipValidation: true });
}

/** n8n marks an expression with a leading "=". */
function hasExpression(raw: unknown): boolean {
  return JSON.stringify({ raw }).includes('"=');
}
