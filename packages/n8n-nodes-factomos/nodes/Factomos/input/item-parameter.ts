import { type IExecuteFunctions, type INodeExecutionData, type INodeParameters } from 'n8n-workflow';
import { type DirectRead, toDirectRead } from './direct-read.ts';
import { nodeOfRun } from './node-of-run.ts';

/** How the values of a parameter are found in a run. */
interface Source {
  /** The value of a parameter without an expression. */
  constant?: { value: unknown };
  /** Undefined when n8n must resolve the parameter for each item. */
  direct?: DirectRead | undefined;
  /** Whether n8n resolved an item to the value that was read directly. */
  isConfirmed: boolean;
}

interface Run {
  items: INodeExecutionData[];
  sources: Map<string, Source>;
}

/** By execution context: n8n creates one for each run of a node. */
const runs = new WeakMap<IExecuteFunctions, Run>();

/**
 * A parameter of an item. Resolving one is slow in n8n, so parameters without an expression are resolved once per run, and fields of the item
 * are read directly once n8n has resolved the parameter of one item to the same value.
 */
export function itemParameter(
  ctx: IExecuteFunctions,
  name: string,
  itemIndex: number,
  fallback?: unknown,
): unknown {
  const run = runs.get(ctx) ?? { items: ctx.getInputData(), sources: new Map<string, Source>() };
  runs.set(ctx, run);
  const source = run.sources.get(name) ?? toSource(ctx, name, itemIndex, fallback);
  run.sources.set(name, source);
  if (source.constant) return source.constant.value;
  const json = run.items[itemIndex]?.json;
  const read = json && source.direct?.(json);
  if (read !== undefined && source.isConfirmed) return read;
  const value = resolve(ctx, name, itemIndex, fallback);
  if (read !== undefined) {
    source.isConfirmed = JSON.stringify(read) === JSON.stringify(value);
    if (!source.isConfirmed) source.direct = undefined;
  }
  return value;
}

/** The node's parameters as stored in the workflow, with unresolved expressions. */
export function rawParameters(ctx: IExecuteFunctions): INodeParameters {
  return nodeOfRun(ctx).parameters;
}

function toSource(ctx: IExecuteFunctions, name: string, itemIndex: number, fallback: unknown): Source {
  const raw = rawParameters(ctx)[name];
  if (hasExpression(raw)) return { direct: toDirectRead(raw), isConfirmed: false };
  return { constant: { value: resolve(ctx, name, itemIndex, fallback) }, isConfirmed: false };
}

/** Skips n8n's type validation, which the description does not use, since it searches all fields of the node. */
function resolve(ctx: IExecuteFunctions, name: string, itemIndex: number, fallback: unknown): unknown {
  return ctx.getNodeParameter(name, itemIndex, fallback, { skipValidation: true });
}

/** n8n marks an expression with a leading "=". */
function hasExpression(raw: unknown): boolean {
  return JSON.stringify({ raw }).includes('"=');
}
