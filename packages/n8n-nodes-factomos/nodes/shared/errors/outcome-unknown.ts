import { isFactomosError } from 'factomos-core';
import { NodeOperationError } from 'n8n-workflow';

const OUTCOME_UNKNOWN = 'outcome-unknown';

/** Marks the error of a write that may have been done where the error is not one of the client, which says so itself. */
export function markOutcomeUnknown(error: NodeOperationError): NodeOperationError {
  error.context.reason = OUTCOME_UNKNOWN;
  return error;
}

/** Whether a write that failed with this may have been done. */
export function isOutcomeUnknown(error: unknown): boolean {
  if (error instanceof NodeOperationError) return error.context.reason === OUTCOME_UNKNOWN;
  return isFactomosError(error) && error.code === OUTCOME_UNKNOWN;
}
