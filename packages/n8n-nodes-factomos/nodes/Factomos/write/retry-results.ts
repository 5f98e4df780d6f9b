import { type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import { type IdempotencyKey } from '../../shared/idempotency/idempotency-key.ts';

const MAX_RESULTS = 1_000;

const results = new Map<string, IDataObject>();

/**
 * Keeps the result of a write for later attempts of the same execution. Retry On Fail runs a node again in the same process and drops its
 * earlier output, and the used key would then only give a skipped item. Other executions do not use these results: they may run on another
 * worker, and the outcome for a key must not depend on the worker.
 */
export function recordRetryResult(ctx: IExecuteFunctions, key: IdempotencyKey, result: IDataObject): void {
  results.set(resultName(ctx, key), result);
  const [oldest] = results.keys();
  if (results.size > MAX_RESULTS && oldest !== undefined) results.delete(oldest);
}

export function findRetryResult(ctx: IExecuteFunctions, key: IdempotencyKey): IDataObject | undefined {
  return results.get(resultName(ctx, key));
}

function resultName(
  ctx: IExecuteFunctions,
  { credentialId, baseUrl, operation, key }: IdempotencyKey,
): string {
  return JSON.stringify([ctx.getExecutionId(), ctx.getNode().id, credentialId, baseUrl, operation, key]);
}
