import { NetworkError, QuotaError } from '../errors/errors.ts';
import { type FactomosError } from '../errors/guards.ts';
import { safeCause } from '../errors/safe-cause.ts';
import { type AbortScope } from './abort.ts';
import { type Asked } from './asked.ts';
import { type ClientConfig } from './config.ts';
import { harmlessFailure } from './read-failure.ts';

/**
 * Counts a call that is about to be sent. Gives what takes it back, or why it must not be sent. A store that is slow has as long as the
 * attempt has: one that counts later takes it back.
 */
export async function countCall(
  config: ClientConfig,
  asked: Asked,
  scope: AbortScope,
): Promise<{ takeBack: () => Promise<void> } | { error: FactomosError }> {
  if (scope.reason() !== undefined) return { error: ended(asked, scope, undefined) };
  const counting = spend(config);
  try {
    const counted = await Promise.race([counting, scope.ended]);
    if (counted === undefined) {
      counting.then(({ takeBack }) => takeBack?.()).catch(() => undefined);
      return { error: ended(asked, scope, new Error('The store of the quota had not counted the call yet')) };
    }
    const { takeBack } = counted;
    return takeBack === undefined ? { error: overBudget(config, asked) } : { takeBack };
  } catch (cause) {
    return { error: notCounted(asked, cause) };
  }
}

async function spend({ quota, budget }: ClientConfig) {
  return { takeBack: await quota.spend(budget) };
}

function overBudget({ quota, budget }: ClientConfig, { action }: Asked): QuotaError {
  return new QuotaError({
    action,
    message: `${action}: the budget of ${budget ?? 0} calls a day is used up; nothing was sent`,
    hint: 'Wait until midnight in Paris, or raise the budget.',
    resetsAt: quota.resetsAt(),
  });
}

/** Nothing is sent that the quota's store has not counted: a budget shared with other processes would not hold. */
function notCounted({ action, redact }: Asked, cause: unknown): NetworkError {
  return new NetworkError({
    action,
    message: `${action}: the store of the quota did not count the call; nothing was sent`,
    hint: "Mend the store that the option quota's QuotaMeter was given, then try again; what it said is the cause.",
    cause: safeCause(cause, redact),
  });
}

function ended(asked: Asked, scope: AbortScope, cause: Error | undefined): FactomosError {
  return harmlessFailure(asked, { reason: scope.reason() ?? 'aborted', sent: 'no', cause });
}
