import { property } from '../values/property.ts';

interface WorkflowNode {
  id: string;
  name: string;
  type: string;
}

/** The ID of the node that is running. */
export function ownNodeId(ctx: object): string {
  return ownNode(ctx)?.id ?? '';
}

/**
 * The other nodes of the same type in the workflow. n8n has no documented way to list them: in a partial execution the workflow has only
 * some nodes, and its hooks have all. Empty when neither can be read: then a key counts whichever node used it.
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

/** n8n gives the tool variant of a node its own type. */
const baseType = (type: string) => type.replace(/Tool$/, '');

function isNode(value: unknown): value is WorkflowNode {
  return ['id', 'name', 'type'].every((name) => typeof property(value, name) === 'string');
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
