import { type IExecuteFunctions, type INode } from 'n8n-workflow';

/** By execution context: n8n creates one for each run of a node. */
const nodes = new WeakMap<IExecuteFunctions, INode>();

/** The node that runs. n8n copies the whole node for each `getNode`, so it is called once per run. */
export function nodeOfRun(ctx: IExecuteFunctions): INode {
  const known = nodes.get(ctx);
  if (known) return known;
  const node = ctx.getNode();
  nodes.set(ctx, node);
  return node;
}
