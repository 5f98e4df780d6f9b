import { isFactomosError } from 'factomos-core';
import { sentences } from '../../Factomos/execution/errors.ts';
import { NotReadable } from './read-object.ts';
import { unverified, type Verdict } from './verdict.ts';

/** The trigger's own share of the day's calls is spent. */
export class BudgetSpent extends Error {}

/** Turns what reading threw into a verdict. What is none of Factomos's business is thrown on. */
export function whyItCannotBeRead(error: unknown): Verdict {
  if (error instanceof BudgetSpent) return unverified('quota', error.message);
  if (error instanceof NotReadable) return unverified('cannot-be-read', error.message);
  if (!isFactomosError(error)) throw error;
  const { message, description } = sentences(error, { label: (field) => field, whenUnknown: '' });
  return unverified(error.code === 'quota' ? 'quota' : 'cannot-be-read', `${message}. ${description}`);
}
