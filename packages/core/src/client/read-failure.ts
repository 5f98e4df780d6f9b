import {
  AbortedError,
  AuthenticationError,
  HttpError,
  NetworkError,
  TimeoutError,
  ValidationError,
} from '../errors/errors.ts';
import { safeCause } from '../errors/safe-cause.ts';
import { type Asked } from './asked.ts';
import { type NoAnswer } from './judge.ts';
import { type SendFailure } from './send-once.ts';

/** A call that changed nothing for certain: a read, or a write that was not sent. */
export function harmlessFailure(
  asked: Asked,
  failure: SendFailure,
): NetworkError | TimeoutError | AbortedError {
  const { action, effect, redact } = asked;
  const nothing = effect === 'write' ? 'nothing was sent' : 'reading changes nothing';
  const cause = safeCause(failure.cause, redact);
  switch (failure.reason) {
    case 'network': {
      const what = failure.sent === 'no' ? 'Factomos cannot be reached' : 'the connection to Factomos broke';
      return new NetworkError({
        action,
        message: `${action}: ${what}; ${nothing}`,
        hint: 'Check the network, the proxy and the base URL, then try again.',
        cause,
      });
    }
    case 'timeout':
      return new TimeoutError({
        action,
        message: `${action}: no answer in time; ${nothing}`,
        hint: effect === 'read' ? 'Try again, or allow more time.' : 'Check the network, then try again.',
        cause,
      });
    case 'aborted':
      return new AbortedError({
        action,
        message: `${action}: ended by the caller; ${nothing}`,
        hint: 'Call again if it was not meant to end.',
        cause,
      });
  }
}

/** A read that was answered, but not by what Factomos answers. */
export function unreadableRead(
  { action, redact }: Asked,
  answer: NoAnswer,
): HttpError | AuthenticationError | ValidationError {
  if (answer.kind === 'http') {
    return new HttpError({
      action,
      message: `${action}: the server answered HTTP ${answer.status}`,
      hint: 'Try again later; if it stays, check the base URL and what is between here and Factomos.',
      status: answer.status,
      // Redacted before it is cut: a cut secret would no longer be known.
      body: redact(answer.body).slice(0, 200),
    });
  }
  const { why, cause } = answer;
  // Whoever wrote JSON that can be read was not kept from it by a wrong secret.
  if (typeof why === 'object') {
    return new ValidationError({
      action,
      subject: 'answer',
      problems: [why],
      hint: `It is no answer of Factomos: ${CHECK_THE_WAY}.`,
    });
  }
  return new AuthenticationError({
    action,
    message: `${action}: the answer ${why === 'empty' ? 'is empty' : 'cannot be read'}`,
    hint: HINTS[why],
    cause: safeCause(cause, redact),
  });
}

const CHECK_THE_WAY = 'check the base URL, and what is between here and Factomos';

const HINTS = {
  empty: `Factomos answers so when it cannot use the API secret: check that it belongs to this token. Otherwise ${CHECK_THE_WAY}.`,
  'not-text': 'Check that the API secret belongs to this token.',
  'not-sealed': `It is no answer of Factomos: check the API secret; ${CHECK_THE_WAY}.`,
  'too-long': `It is longer than a text can be: ${CHECK_THE_WAY}.`,
  secret: 'Check the API secret.',
} as const;
