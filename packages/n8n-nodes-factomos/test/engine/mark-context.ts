import { type MarkContext } from '../../nodes/shared/once/rows.ts';
import { type ProcessedData } from './processed-data.ts';

/** A node as one execution after another sees it, with the helpers that n8n binds to it. */
export function markContext(data: ProcessedData, nodeId = 'node-1'): MarkContext & { node: { id: string } } {
  const node = {
    id: nodeId,
    name: 'Factomos',
    type: 'n8n-nodes-factomos.factomos',
    typeVersion: 1,
    position: [0, 0] as [number, number],
    parameters: {},
  };
  const at = { node, workflow: { id: 'workflow-1', active: true } };
  return {
    node,
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
