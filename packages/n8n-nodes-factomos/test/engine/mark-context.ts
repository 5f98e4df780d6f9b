import { type MarkContext } from '../../nodes/shared/idempotency/rows.ts';
import { type ProcessedData } from './processed-data.ts';

export interface MarkContextOptions {
  nodeId?: string;
  /** The other Factomos nodes of the workflow: IDs by name. */
  nodes?: Record<string, string>;
}

/** The context of one execution of a node, with the helpers that n8n binds to it. */
export function markContext(
  data: ProcessedData,
  { nodeId = 'node-1', nodes = {} }: MarkContextOptions = {},
): MarkContext & { node: { id: string } } {
  const node = factomosNode('Factomos', nodeId);
  const at = { node, workflow: { id: 'workflow-1', active: true } };
  const others = Object.entries(nodes).map(([name, id]) => factomosNode(name, id));
  return {
    node,
    ...{ workflow: { nodes: Object.fromEntries([node, ...others].map((one) => [one.name, one])) } },
    helpers: {
      checkProcessedAndRecord: async (items, scope, options) =>
        await data.checkProcessedAndRecord(items, scope, at, options),
      removeProcessed: async (items, scope) => {
        await data.removeProcessed(items, scope, at);
      },
      clearAllProcessedItems: async (scope) => {
        await data.clearAllProcessedItems(scope, at);
      },
      getProcessedDataCount: async (scope) => await data.getProcessedDataCount(scope, at),
    },
  };
}

const factomosNode = (name: string, id: string) => ({
  id,
  name,
  type: 'n8n-nodes-factomos.factomos',
  typeVersion: 1,
  position: [0, 0] as [number, number],
  parameters: {},
});
