import { type INode } from 'n8n-workflow';

/** Whether an AI agent runs this node: n8n then gives it a type that ends in `Tool`. */
export function isTool({ type }: Pick<INode, 'type'>): boolean {
  return type.endsWith('Tool');
}
