import { type INode } from 'n8n-workflow';

/** Whether an AI agent runs this node: n8n gives it a type of its own then. */
export function isTool({ type }: Pick<INode, 'type'>): boolean {
  return type.endsWith('Tool');
}
