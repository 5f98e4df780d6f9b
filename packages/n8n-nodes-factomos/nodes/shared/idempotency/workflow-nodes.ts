import { property } from '../values/property.ts';

interface WorkflowNode {
  id: string;
  name: string;
  type: string;
}

/** The id of the node that runs. */
export function ownNodeId(ctx: object): string {
  return ownNode(ctx)?.id ?? '';
}

/**
 * The other nodes of the same type in the workflow. n8n has no documented way to list them: a partial execution sees a part of the workflow,
 * and its hooks the whole. Where neither can be read there are none, and a key counts whoever used it.
 */
export function siblingNodes(ctx: object): WorkflowNode[] {
  const own = ownNode(ctx);
  if (!own) return [];
  const stored = property(property(property(ctx, 'additionalData'), 'hooks'), 'workflowData');
  const nodes = [property(ctx, 'workflow'), stored]
    .flatMap((workflow): unknown[] => Object.values(asObject(property(workflow, 'nodes'))))
    .filter(isNode);
  return [...new Map(nodes.map((node) => [node.id, node])).values()].filter(
    ({ id, type }) => id !== own.id && baseType(type) === baseType(own.type),
  );
}

function ownNode(ctx: object): WorkflowNode | undefined {
  const node = property(ctx, 'node');
  return isNode(node) ? node : undefined;
}

/** The tool that n8n makes of a node for agents has a type of its own. */
const baseType = (type: string) => type.replace(/Tool$/, '');

function isNode(value: unknown): value is WorkflowNode {
  return ['id', 'name', 'type'].every((name) => typeof property(value, name) === 'string');
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
