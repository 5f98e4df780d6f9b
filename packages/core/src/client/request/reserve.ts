import { NetworkError, QuotaError } from '../../errors/errors.ts';
import { type FactomosError } from '../../errors/guards.ts';
import { safeCause } from '../../errors/safe-cause.ts';
import { type ClientConfig } from './config.ts';
import { type Deadline } from './deadline.ts';
import { toTransportError } from './errors.ts';
import { type PreparedRequest } from './prepared-request.ts';

/** Counts one call of the day's quota, or says why nothing must be sent. */
export type Reservation = { release: () => Promise<void> } | { error: FactomosError };

/** A store that is slow has as long as the attempt has. One that counts later releases the call again. */
export async function reserve(
  config: ClientConfig,
  request: PreparedRequest,
  deadline: Deadline,
): Promise<Reservation> {
  const notSent = (cause?: Error) =>
    toTransportError(request, { reason: deadline.reason ?? 'aborted', sent: 'no', cause });
  if (deadline.reason !== undefined) return { error: notSent() };
  try {
    const counting = config.quota.reserve(config.budget).then((release) => ({ release }));
    const counted = await Promise.race([counting, deadline.reached]);
    if (counted === undefined) {
      counting.then(({ release }) => release?.()).catch(() => undefined);
      return { error: notSent(new Error('The quota store had not counted the call yet')) };
    }
    const { release } = counted;
    return release === undefined ? { error: toBudgetError(config, request) } : { release };
  } catch (cause) {
    return { error: toStoreError(request, cause) };
  }
}

function toBudgetError({ quota, budget }: ClientConfig, { action }: PreparedRequest): QuotaError {
  return new QuotaError({
    action,
    message: `${action}: the budget of ${budget ?? 0} calls a day is used up; nothing was sent`,
    hint: 'Wait until the quota resets at midnight in Paris, or raise the budget.',
    resetsAt: quota.resetsAt(),
  });
}

/** Nothing is sent that the store has not counted: a budget shared with other processes would not hold. */
function toStoreError({ action, redact }: PreparedRequest, cause: unknown): NetworkError {
  return new NetworkError({
    action,
    message: `${action}: the quota store did not count the call; nothing was sent`,
    hint: "Check the store of the client's QuotaMeter, then retry. Its own error is the cause.",
    cause: safeCause(cause, redact),
  });
}
