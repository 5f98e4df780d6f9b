import { type IDataObject, type IExecuteFunctions } from 'n8n-workflow';
import { type OnceKey } from '../../shared/idempotency/idempotency-key.ts';

/** Results that are remembered at once. */
const KEPT = 1_000;

const results = new Map<string, IDataObject>();

/**
 * n8n's Retry On Fail runs a node again in the same process. What an earlier try did is skipped then, and its result, which n8n threw away,
 * comes from here. Another execution gets none: it may run on another worker, and the same key must not give more on one than on the other.
 */
export function rememberDone(ctx: IExecuteFunctions, once: OnceKey, result: IDataObject): void {
  results.set(name(ctx, once), result);
  const [oldest] = results.keys();
  if (results.size > KEPT && oldest !== undefined) results.delete(oldest);
}

export function doneInThisExecution(ctx: IExecuteFunctions, once: OnceKey): IDataObject | undefined {
  return results.get(name(ctx, once));
}

function name(ctx: IExecuteFunctions, { credentialId, baseUrl, operation, key }: OnceKey): string {
  return JSON.stringify([ctx.getExecutionId(), ctx.getNode().id, credentialId, baseUrl, operation, key]);
}
