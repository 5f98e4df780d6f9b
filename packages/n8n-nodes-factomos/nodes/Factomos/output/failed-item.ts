import { isFactomosError } from 'factomos-core';
import { type IDataObject, type INode, type INodeExecutionData } from 'n8n-workflow';
import { type ItemError } from '../../shared/errors/item-error.ts';
import { answeredNames } from '../../shared/errors/answered.ts';
import { isOutcomeUnknown } from '../../shared/errors/outcome-unknown.ts';

/**
 * The output item of a failed item, for workflows that continue on errors. n8n sends an item to the error output when it has only an
 * `error` (before 2.36 an item with `details` beside it leaves through the success output, so that the next node acts on a failure). In the
 * regular output an `error` would make n8n run the whole node again under Retry On Fail, so the field is `failed` there.
 */
export function failedItem(node: INode, error: ItemError, cause: unknown, item: number): INodeExecutionData {
  const details = errorDetails(error, cause);
  const json =
    node.onError === 'continueErrorOutput'
      ? { error: { message: error.message, ...details } }
      : { failed: true, message: error.message, details };
  return { json, pairedItem: { item } };
}

function errorDetails(error: ItemError, cause: unknown): IDataObject {
  const known = isFactomosError(cause) ? cause : undefined;
  const isUnknown = isOutcomeUnknown(cause);
  const serverCode = known && 'serverCode' in known ? known.serverCode : undefined;
  return {
    advice: error.description ?? '',
    reason: isUnknown ? 'outcome-unknown' : (known?.code ?? 'node'),
    ...(serverCode !== undefined && { server_code: serverCode }),
    ...(known && Object.keys(answeredNames(known)).length > 0 && { answered: answeredNames(known) }),
    outcome: isUnknown ? 'unknown' : 'not done',
  };
}

/** Under Retry On Fail n8n checks only the first item: a failed one there would make it run all items again. */
export function successesFirst(items: INodeExecutionData[]): INodeExecutionData[] {
  const failed = (item: INodeExecutionData) => item.json.error !== undefined;
  return [...items.filter((item) => !failed(item)), ...items.filter(failed)];
}
