import { OutcomeUnknownError, type UnknownReason } from '../errors/errors.ts';
import { safeCause } from '../errors/safe-cause.ts';
import { type Asked } from './asked.ts';
import { type NoAnswer } from './judge.ts';
import { type SendFailure } from './send-once.ts';

const WHY: Record<UnknownReason, string> = {
  network: 'the connection broke before the answer came',
  timeout: 'no answer came in time',
  aborted: 'the call was ended before its answer came',
  http: 'the server answered',
  unreadable: 'the answer cannot be read',
};

/** For a write that may have left, when anything came back but a readable code. */
export function unknownOutcome(asked: Asked, lost: SendFailure | NoAnswer): OutcomeUnknownError {
  const { action, whenUnknown, redact } = asked;
  const reason = 'kind' in lost ? lost.kind : lost.reason;
  const status = 'status' in lost ? lost.status : undefined;
  const what = status === undefined ? WHY[reason] : `${WHY[reason]} HTTP ${status}`;
  return new OutcomeUnknownError({
    action,
    message: `${action}: ${what}, so it may have been done or not`,
    hint: whenUnknown,
    reason,
    status,
    cause: 'cause' in lost ? safeCause(lost.cause, redact) : undefined,
  });
}
