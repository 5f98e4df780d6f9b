import { type IExecuteFunctions } from 'n8n-workflow';
import { nodeOfRun } from './node-of-run.ts';

/** Whether an AI agent runs this node: n8n then gives it a type that ends in `Tool`. */
export function isTool(ctx: IExecuteFunctions): boolean {
  return nodeOfRun(ctx).type.endsWith('Tool');
}
