import {
  type IDataObject,
  type IExecuteFunctions,
  type INodeExecutionData,
  NodeOperationError,
} from 'n8n-workflow';
import { callAny } from '../description/call-any.ts';
import { callAnyAction } from './call-any.ts';
import { eachItem } from './each-item.ts';
import { type ErrorWords, itemError } from './errors.ts';
import { failedItem, successesFirst } from './failed-item.ts';
import { findOperation, type Operation } from './operations.ts';
import { read } from './read.ts';
import { Run } from './run.ts';
import { write } from './write.ts';

/** How many reads are under way at once. Writes go one after the other, in the order of their items. */
const READS_AT_ONCE = 16;

interface Plan {
  width: number;
  words: ErrorWords;
  perform: (run: Run, itemIndex: number) => Promise<IDataObject[]>;
}

export async function execute(ctx: IExecuteFunctions): Promise<INodeExecutionData[][]> {
  const { width, words, perform } = plan(ctx);
  const run = new Run(ctx);
  const items = await eachItem(
    ctx.getInputData().length,
    width,
    async (item): Promise<INodeExecutionData[]> => {
      try {
        const found = await perform(run, item);
        return found.map((json) => ({ json, pairedItem: { item } }));
      } catch (cause) {
        const error = itemError(ctx, cause, item, words);
        if (!ctx.continueOnFail()) throw error;
        return [failedItem(ctx.getNode(), error, cause, item)];
      }
    },
  );
  return [successesFirst(items.flat())];
}

function plan(ctx: IExecuteFunctions): Plan {
  const resource = ctx.getNodeParameter('resource', 0);
  const name = ctx.getNodeParameter('operation', 0);
  if (resource === callAny.resource && name === callAny.operation) {
    return {
      width: 1,
      words: { label: (field) => field, whenUnknown: 'Look in Factomos whether it was done.' },
      perform: (run, item) => callAnyAction(ctx, run, item),
    };
  }
  const operation = findOperation(resource, name);
  if (!operation) {
    throw new NodeOperationError(ctx.getNode(), `Factomos has no operation "${name}" for "${resource}"`, {
      description: 'Open the node and choose the operation again.',
    });
  }
  refuseSecretsToAgents(ctx, operation);
  const perform = operation.definition.effect === 'read' ? read : write;
  return {
    width: operation.definition.effect === 'read' ? READS_AT_ONCE : 1,
    words: { label: operation.label, whenUnknown: operation.words.whenUnknown ?? '' },
    perform: (run, item) => perform(ctx, run, item, operation),
  };
}

/** What an agent is told ends up in a model's context, in its provider's logs and maybe in an answer to somebody. */
function refuseSecretsToAgents(ctx: IExecuteFunctions, { words }: Operation): void {
  if (words.secretResult !== true || !ctx.getNode().type.endsWith('Tool')) return;
  throw new NodeOperationError(ctx.getNode(), `"${words.name}" gives secrets back and is not for AI agents`, {
    description: 'Use it in a Factomos node of a workflow instead. Nothing was done.',
  });
}
