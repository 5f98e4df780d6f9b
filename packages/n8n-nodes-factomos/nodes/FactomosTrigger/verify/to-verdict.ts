import { isFactomosError } from 'factomos-core';
import { describeError } from '../../shared/errors/item-error.ts';
import { NotReadableError } from './object-kinds.ts';
import { unverified, type Verdict } from './verdict.ts';

/** The trigger's own share of the daily calls is used up. */
export class BudgetExhaustedError extends Error {}

/** Converts an error of a read into a verdict. Rethrows errors that are not about the read. */
export function toVerdict(error: unknown): Verdict {
  if (error instanceof BudgetExhaustedError) return unverified('quota', error.message);
  if (error instanceof NotReadableError) return unverified('cannot-be-read', error.message);
  if (!isFactomosError(error)) throw error;
  const { message, description } = describeError(error, { label: (field) => field, recoveryHint: '' });
  return unverified(error.code === 'quota' ? 'quota' : 'cannot-be-read', `${message}. ${description}`);
}
