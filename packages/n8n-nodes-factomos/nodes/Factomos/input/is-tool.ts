import { type IExecuteFunctions } from 'n8n-workflow';

/** By execution context: n8n copies the whole node for each `getNode`. */
const tools = new WeakMap<IExecuteFunctions, boolean>();

/** Whether an AI agent runs this node: n8n then gives it a type that ends in `Tool`. */
export function isTool(ctx: IExecuteFunctions): boolean {
  const known = tools.get(ctx);
  if (known !== undefined) return known;
  const found = ctx.getNode().type.endsWith('Tool');
  tools.set(ctx, found);
  return found;
}
