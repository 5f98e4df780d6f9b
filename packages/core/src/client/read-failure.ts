import {
  AbortedError,
  AuthenticationError,
  HttpError,
  NetworkError,
  TimeoutError,
} from '../errors/errors.ts';
import { safeCause } from '../errors/safe-cause.ts';
import { type Asked } from './asked.ts';
import { type Verdict } from './judge.ts';
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
  verdict: Extract<Verdict, { kind: 'http' | 'unreadable' }>,
): HttpError | AuthenticationError {
  if (verdict.kind === 'http') {
    return new HttpError({
      action,
      message: `${action}: the server answered HTTP ${verdict.status}`,
      hint: 'Try again later; if it stays, check the base URL and what is between here and Factomos.',
      status: verdict.status,
      // Redacted before it is cut: a cut secret would no longer be known.
      body: redact(verdict.body).slice(0, 200),
    });
  }
  return new AuthenticationError({
    action,
    message: `${action}: the answer cannot be read`,
    hint:
      verdict.why === 'not-text'
        ? 'Check that the API secret belongs to this token.'
        : 'It is no answer of Factomos: check the API secret, the base URL, and what is between here and Factomos.',
  });
}
