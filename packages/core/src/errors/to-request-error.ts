import { validationError } from './create-error.ts';
import { type ValidationError } from './errors.ts';
import { invalid, type Problem } from './problem.ts';
import { isRecord } from '../json/json.ts';

/** The error for a request that was not sent. */
export function requestError(
  action: string | undefined,
  problems: readonly Problem[],
  hint = 'Fix the listed fields.',
): ValidationError {
  return validationError('request', problems, `${hint} No call was spent.`, { action });
}

/** JavaScript callers may pass anything. */
export function mustBeObject(action: string | undefined, field: string, value: unknown): void {
  if (!isRecord(value)) throw requestError(action, [invalid(field, 'must be an object')]);
}
