import { isFactomosError } from 'factomos-core';
import { describeError } from '../../shared/errors/item-error.ts';
import { NotReadableError } from './object-kinds.ts';
import { unverified, type Verdict } from './verdict.ts';

/** The trigger has used its own share of the day's calls. */
export class BudgetExhaustedError extends Error {}

/** Turns an error of reading into a verdict. Errors that are not about the read are thrown again. */
export function toVerdict(error: unknown): Verdict {
  if (error instanceof BudgetExhaustedError) return unverified('quota', error.message);
  if (error instanceof NotReadableError) return unverified('cannot-be-read', error.message);
  if (!isFactomosError(error)) throw error;
  const { message, description } = describeError(error, { label: (field) => field, recoveryHint: '' });
  return unverified(error.code === 'quota' ? 'quota' : 'cannot-be-read', `${message}. ${description}`);
}
