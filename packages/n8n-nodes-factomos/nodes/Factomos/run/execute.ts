import {
  type IDataObject,
  type IExecuteFunctions,
  type INodeExecutionData,
  type INodePropertyOptions,
  NodeOperationError,
} from 'n8n-workflow';
import { type Account } from '../account/account.ts';
import { AccountPool } from '../account/account-pool.ts';
import { CALL_ANY_RECOVERY_HINT, callAny } from '../description/call-any.ts';
import { keyOperations, keys } from '../description/keys.ts';
import { isTool } from '../input/is-tool.ts';
import { performKeyOperation } from '../keys/key-operations.ts';
import { failedItem, successesFirst } from '../output/failed-item.ts';
import { findOperation, type Operation } from '../resources/find-operation.ts';
import { createdId } from '../resources/created-id.ts';
import { callAnyAction } from '../write/call-any-action.ts';
import { completedItemsHint } from '../write/completed-items-hint.ts';
import { showSkipped } from '../write/show-skipped.ts';
import { ErrorWithNote } from '../write/error-with-note.ts';
import { write } from '../write/write.ts';
import { type ErrorUi, type ItemError, toItemError } from '../../shared/errors/item-error.ts';
import { mapItems } from './map-items.ts';
import { read } from './read.ts';

/** The number of concurrent reads. Writes run one after the other, in the order of their items. */
const MAX_CONCURRENT_READS = 32;

interface Plan {
  /** `keys`: reads or changes only the keys that n8n stores. */
  effect: 'read' | 'write' | 'keys';
  /** The result field with the id of what a write creates. */
  idField?: string | undefined;
  /** Whether a write creates a document, which has a number, a link and totals. */
  isDocument?: boolean;
  ui: ErrorUi;
  perform: (account: Account, itemIndex: number) => Promise<IDataObject[]>;
}

export async function execute(ctx: IExecuteFunctions): Promise<INodeExecutionData[][]> {
  const { effect, idField, isDocument = false, ui, perform } = createPlan(ctx);
  const accounts = new AccountPool(ctx);
  const written: IDataObject[] = [];
  const items = await mapItems(
    ctx.getInputData().length,
    effect === 'read' ? MAX_CONCURRENT_READS : 1,
    async (item): Promise<INodeExecutionData[]> => {
      try {
        const results = await perform(await accounts.forItem(item), item);
        if (effect === 'write') written.push(...results);
        return results.map((json) => ({ json, pairedItem: { item } }));
      } catch (thrown) {
        const noted = thrown instanceof ErrorWithNote ? thrown : undefined;
        const cause = noted ? noted.cause : thrown;
        const error = appendToDescription(toItemError(ctx, cause, item, ui), noted?.message);
        if (!shouldContinue(ctx)) {
          throw appendToDescription(error, completedItemsHint(ctx, written, idField));
        }
        return [failedItem(ctx.getNode(), error, cause, item)];
      }
    },
  );
  if (effect === 'write') showSkipped(ctx, written, isDocument);
  return [successesFirst(items.flat())];
}

const CALL_ANY_LABELS: Readonly<Record<string, string>> = { action: '"Action"', effect: '"Only Reads"' };

function createPlan(ctx: IExecuteFunctions): Plan {
  const resource = ctx.getNodeParameter('resource', 0);
  const name = ctx.getNodeParameter('operation', 0);
  if (resource === callAny.resource && name === callAny.operation) {
    return {
      effect: 'write',
      ui: {
        label: (field) => CALL_ANY_LABELS[field] ?? field,
        recoveryHint: CALL_ANY_RECOVERY_HINT,
      },
      perform: (account, item) => callAnyAction(ctx, account, item),
    };
  }
  const keyOperation = keyOperations.find(({ value }) => resource === keys.resource && value === name);
  if (keyOperation) return keyPlan(ctx, keyOperation);
  const operation = findOperation(resource, name);
  const refusal = operation ? agentRefusal(ctx, operation) : unknownOperation(ctx, resource, name);
  if (!operation || refusal) {
    // Thrown per item, so that an agent gets it like any other error.
    const ui = { label: (field: string) => field, recoveryHint: '' };
    return { effect: 'read', ui, perform: () => Promise.reject(refusal ?? new Error('No operation')) };
  }
  const { effect, result } = operation.definition;
  const perform = effect === 'read' ? read : write;
  return {
    effect,
    idField: Object.keys(result).find((name) => name.endsWith('_id')),
    isDocument: createdId(operation.definition).isDocument,
    ui: { label: operation.label, recoveryHint: operation.ui.recoveryHint ?? '' },
    perform: (account, item) => perform(ctx, account, item, operation),
  };
}

function keyPlan(ctx: IExecuteFunctions, { name, value }: INodePropertyOptions): Plan {
  const operation = [keys.get, keys.forget, keys.markDone].find((one) => one === value) ?? keys.get;
  if (operation !== keys.get && isTool(ctx)) {
    throw new NodeOperationError(ctx.getNode(), `"${name}" is not for AI agents`, {
      description: 'Use it in a Factomos node of a workflow instead. The key was not changed.',
    });
  }
  return {
    effect: 'keys',
    ui: { label: (field) => field, recoveryHint: '' },
    perform: (account, item) => performKeyOperation(ctx, account, item, operation),
  };
}

/**
 * Returns errors to agents as items with advice. An agent gets at most the message of a thrown error, and nothing at all in some versions
 * of n8n's agent: it might repeat a write that was done, or make up a cause.
 */
function shouldContinue(ctx: IExecuteFunctions): boolean {
  if (ctx.continueOnFail()) return true;
  return isTool(ctx) && ctx.getNode().onError !== 'stopWorkflow';
}

function appendToDescription(error: ItemError, sentence: string | undefined): ItemError {
  if (sentence !== undefined) error.description = [error.description, sentence].filter(Boolean).join(' ');
  return error;
}

/**
 * The error for agents that call an operation with a secret in its result, which would end up in the model's context and its provider's
 * logs.
 */
function agentRefusal(ctx: IExecuteFunctions, { ui }: Operation): NodeOperationError | undefined {
  if (ui.returnsSecret !== true || !isTool(ctx)) return undefined;
  return new NodeOperationError(ctx.getNode(), `"${ui.name}" returns secrets and is not for AI agents`, {
    description: 'Use it in a Factomos node of a workflow instead. Nothing was sent.',
  });
}

function unknownOperation(ctx: IExecuteFunctions, resource: string, name: string): NodeOperationError {
  return new NodeOperationError(ctx.getNode(), `Factomos has no operation "${name}" for "${resource}"`, {
    description: 'Open the node and select the operation again.',
  });
}
