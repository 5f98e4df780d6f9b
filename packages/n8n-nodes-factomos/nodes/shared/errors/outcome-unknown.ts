import { isFactomosError } from 'factomos-core';
import { NodeOperationError } from 'n8n-workflow';

const OUTCOME_UNKNOWN = 'outcome-unknown';

/** Marks an error to say that the write may have been done. The client's own errors need no mark. */
export function markOutcomeUnknown(error: NodeOperationError): NodeOperationError {
  error.context.reason = OUTCOME_UNKNOWN;
  return error;
}

/** Whether a write that failed with this error may have been done. */
export function isOutcomeUnknown(error: unknown): boolean {
  if (error instanceof NodeOperationError) return error.context.reason === OUTCOME_UNKNOWN;
  return isFactomosError(error) && error.code === OUTCOME_UNKNOWN;
}
