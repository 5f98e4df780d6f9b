import {
  type IDataObject,
  type IExecuteFunctions,
  type INodeExecutionData,
  NodeOperationError,
} from 'n8n-workflow';
import { callAny } from '../description/call-any.ts';
import { callAnyAction } from '../write/call-any-action.ts';
import { doneBefore } from '../write/completed-items-hint.ts';
import { eachItem } from './map-items.ts';
import { type ErrorWords, type ItemError, itemError } from '../../shared/errors/item-error.ts';
import { failedItem, successesFirst } from '../output/failed-item.ts';
import { isTool } from '../input/is-tool.ts';
import { findOperation, type Operation } from '../resources/find-operation.ts';
import { read } from './read.ts';
import { Run } from '../account/account-pool.ts';
import { KeyNotFreed } from '../write/write-once.ts';
import { write } from '../write/write.ts';
import { isOutcomeUnknown } from '../../shared/errors/outcome-unknown.ts';

/** How many reads are under way at once. Writes go one after the other, in the order of their items. */
const READS_AT_ONCE = 32;

interface Plan {
  effect: 'read' | 'write';
  /** The field that names what a write makes. */
  makes?: string | undefined;
  words: ErrorWords;
  perform: (run: Run, itemIndex: number) => Promise<IDataObject[]>;
}

export async function execute(ctx: IExecuteFunctions): Promise<INodeExecutionData[][]> {
  const { effect, makes, words, perform } = plan(ctx);
  const run = new Run(ctx);
  const written: IDataObject[] = [];
  const items = await eachItem(
    ctx.getInputData().length,
    effect === 'read' ? READS_AT_ONCE : 1,
    async (item): Promise<INodeExecutionData[]> => {
      try {
        const found = await perform(run, item);
        if (effect === 'write') written.push(...found);
        return found.map((json) => ({ json, pairedItem: { item } }));
      } catch (thrown) {
        const notFreed = thrown instanceof KeyNotFreed ? thrown : undefined;
        const cause = notFreed ? notFreed.cause : thrown;
        const error = withMore(itemError(ctx, cause, item, words), notFreed?.message);
        if (!goesOn(ctx, cause)) throw withMore(error, doneBefore(ctx, written, makes));
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
      effect: 'write',
      words: {
        label: (field) => (field === 'action' ? '"Action"' : field),
        whenUnknown: 'Look in Factomos whether it was done.',
      },
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
  const { effect, result } = operation.definition;
  const perform = effect === 'read' ? read : write;
  return {
    effect,
    makes: Object.keys(result).find((name) => name.endsWith('_id')),
    words: { label: operation.label, whenUnknown: operation.words.whenUnknown ?? '' },
    perform: (run, item) => perform(ctx, run, item, operation),
  };
}

/**
 * Of an error that is thrown, an agent hears its message at most, and from some of n8n's agents nothing at all. One that was told nothing would
 * write again what may have been done.
 */
function goesOn(ctx: IExecuteFunctions, cause: unknown): boolean {
  if (ctx.continueOnFail()) return true;
  const node = ctx.getNode();
  return isTool(node) && node.onError !== 'stopWorkflow' && isOutcomeUnknown(cause);
}

function withMore(error: ItemError, sentence: string | undefined): ItemError {
  if (sentence !== undefined) error.description = [error.description, sentence].filter(Boolean).join(' ');
  return error;
}

/** What an agent is told ends up in a model's context, in its provider's logs and maybe in an answer to somebody. */
function refuseSecretsToAgents(ctx: IExecuteFunctions, { words }: Operation): void {
  if (words.secretResult !== true || !isTool(ctx.getNode())) return;
  throw new NodeOperationError(ctx.getNode(), `"${words.name}" gives secrets back and is not for AI agents`, {
    description: 'Use it in a Factomos node of a workflow instead. Nothing was done.',
  });
}
