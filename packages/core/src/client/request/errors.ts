import { isString } from '../../json/json.ts';
import { createError, validationError } from '../../errors/create-error.ts';
import {
  type AbortedError,
  type ApiError,
  type AuthenticationError,
  type HttpError,
  type NetworkError,
  type OutcomeUnknownError,
  type QuotaError,
  type TimeoutError,
  type UnknownReason,
  type ValidationError,
} from '../../errors/errors.ts';
import { describeProblems, invalid, type Problem } from '../../errors/problem.ts';
import { type Redact } from '../../errors/redact.ts';
import { redactAnswer } from '../../errors/redact-answer.ts';
import { safeCause } from '../../errors/safe-cause.ts';
import { recoveryHint } from '../../labels/en/actions.ts';
import { errorLabel } from '../../labels/en/errors.ts';
import { type InvalidResponse } from './parse-response.ts';
import { type PreparedRequest } from './prepared-request.ts';

/** How one attempt ended without an answer. */
export interface SendFailure {
  reason: 'network' | 'timeout' | 'aborted';
  /** `no` only when that is certain. */
  sent: 'no' | 'maybe';
  cause: unknown;
  /** The `reason` of the caller's signal, if that ended it. */
  abortReason?: unknown;
}

export const QUOTA_CODE = -4;
/** The codes for an invalid token or secret. */
const AUTHENTICATION_CODES = new Set([-1, -3, -5, -28]);

const UNKNOWN_REASONS: Record<Exclude<UnknownReason, 'no-id'>, string> = {
  network: 'the connection broke before the answer came',
  timeout: 'no answer came in time',
  aborted: 'the call was aborted before its answer came',
  http: 'the server answered',
  unreadable: 'the answer cannot be read',
};

const CHECK_SECRET = 'Check that the API secret belongs to this token.';
const FOLLOW_MESSAGE = "Follow the server's message.";
const CHECK_CONNECTION = 'check the base URL, and any proxy between this program and Factomos';
const NOT_FACTOMOS = `Not a Factomos response: ${CHECK_CONNECTION}.`;

/** What is wrong with an unreadable response, and what to do. */
const UNREADABLE = {
  empty: [
    'is empty',
    `Retry later. If the answer is still empty, check the API secret, then ${CHECK_CONNECTION}.`,
  ],
  page: [
    'is a web page',
    `Factomos shows a page instead of an answer (maintenance?). Retry later. If the problem persists, ${CHECK_CONNECTION}.`,
  ],
  'not-utf8': ['is not UTF-8', 'Report it: Factomos answered in an encoding other than the documented one.'],
  'not-sealed': ['is neither sealed text nor JSON', NOT_FACTOMOS],
  'not-text': [
    'cannot be decrypted',
    'The secret is right, since it has decrypted other answers: retry later.',
  ],
  'too-long': ['is longer than a string can be', NOT_FACTOMOS],
  secret: ['cannot be decrypted', 'Check the API secret.'],
} as const;

/** The maximum length of an unreadable answer in an error. */
const MAX_ANSWER_LENGTH = 2000;

/** For a code other than 0: Factomos changed nothing. */
export function toApiError(
  { action, errors, redact }: PreparedRequest,
  { code, message }: { code: number; message: string },
  resetsAt: () => Date,
): ApiError | AuthenticationError | QuotaError {
  const entry = errors[code];
  const serverMessage = redact(message);
  const label = entry && errorLabel(entry.message);
  const hint = label?.hint ?? FOLLOW_MESSAGE;
  const refusal = { action, message: `${serverMessage} (${code})`, hint, serverMessage };
  if (code === QUOTA_CODE) {
    return createError('quota', { ...refusal, serverCode: QUOTA_CODE, resetsAt: resetsAt() });
  }
  if (AUTHENTICATION_CODES.has(code)) {
    return createError('authentication', { ...refusal, serverCode: code });
  }
  const meaning = label?.meaning ?? `The manual does not list the code ${code} for ${action}.`;
  return createError('api', { ...refusal, serverCode: code, meaning });
}

/** For a refusal that has a text but no code. */
export function toApiErrorWithoutCode({ action, redact }: PreparedRequest, message: string): ApiError {
  const serverMessage = redact(message);
  return createError('api', {
    action,
    message: serverMessage,
    serverCode: undefined,
    serverMessage,
    meaning: 'Factomos refused without a code.',
    hint: FOLLOW_MESSAGE,
  });
}

/** For a call that certainly changed nothing: a read, or a write that was not sent. */
export function toTransportError(
  { action, effect, redact }: PreparedRequest,
  failure: SendFailure,
): NetworkError | TimeoutError | AbortedError {
  const unchanged = effect === 'write' ? 'nothing was sent' : 'reading changes nothing';
  const cause = causeOf(failure, redact);
  switch (failure.reason) {
    case 'network': {
      const what = failure.sent === 'no' ? 'Factomos cannot be reached' : 'the connection to Factomos broke';
      return createError('network', {
        action,
        message: `${what}; ${unchanged}`,
        hint: 'Check the network, the proxy and the base URL, then retry.',
        cause,
      });
    }
    case 'timeout':
      return createError('timeout', {
        action,
        message: `no answer in time; ${unchanged}`,
        hint: effect === 'read' ? 'Retry, or raise the timeout.' : 'Check the network, then retry.',
        cause,
      });
    case 'aborted':
      return createError('aborted', {
        action,
        message: `aborted by the caller; ${unchanged}`,
        hint: ABORTED_HINT,
        cause,
      });
  }
}

const ABORTED_HINT = 'Retry if the abort was not intended.';

/** For a call whose signal had aborted before it began. */
export function toAbortedError(action: string, signal: AbortSignal | undefined): AbortedError {
  return createError('aborted', {
    action,
    message: 'aborted by the caller; nothing was changed',
    hint: ABORTED_HINT,
    cause: signal?.reason,
  });
}

/** For a read whose response does not come from Factomos. */
export function toInvalidResponseError(
  { action, redact }: PreparedRequest,
  response: InvalidResponse,
  secretCheck: { hasOpened: boolean },
): HttpError | AuthenticationError | ValidationError {
  if (response.kind === 'http') {
    return createError('http', {
      action,
      message: `the server answered HTTP ${response.status}`,
      hint: `Retry later. If the problem persists, ${CHECK_CONNECTION}.`,
      status: response.status,
      // Redacted before it is cut: a partial secret would not be recognised.
      body: redact(response.body).slice(0, 200),
    });
  }
  const { problem, cause, answer } = response;
  // Only an answer that does not decrypt to text, when none has been decrypted before, indicates a wrong
  // secret.
  if (problem === 'not-text' && !secretCheck.hasOpened) {
    return createError('authentication', {
      action,
      message: 'the answer cannot be decrypted with this API secret',
      hint: CHECK_SECRET,
      serverCode: undefined,
      serverMessage: undefined,
      cause: safeCause(cause, redact),
    });
  }
  const [message, hint] = typeof problem === 'object' ? [] : UNREADABLE[problem];
  return validationError(
    'answer',
    [typeof problem === 'object' ? problem : invalid('answer', message ?? problem)],
    hint ?? NOT_FACTOMOS,
    { action, answer: shownAnswer(answer, redact), cause: safeCause(cause, redact) },
  );
}

/** For a write that Factomos refused because it could not decrypt it: see {@link SecretCheck}. */
export function toWrongSecretError({ action }: PreparedRequest): AuthenticationError {
  return createError('authentication', {
    action,
    message:
      'the API secret is wrong, so nothing was done: Factomos returned the same unreadable answer for this write and for a list',
    hint: `${CHECK_SECRET} Finding this out took one more call, listEmailTemplates.`,
    serverCode: undefined,
    serverMessage: undefined,
  });
}

/** For a write whose answer cannot be decrypted, when nothing proves that the secret is wrong. */
export function toUnprovenError(request: PreparedRequest): OutcomeUnknownError {
  const failure = { kind: 'unreadable', problem: 'not-text' } as const;
  const more = ' One more call, listEmailTemplates, did not prove that the API secret is wrong.';
  return toOutcomeUnknownError(request, failure, more);
}

/**
 * What was received, without secrets; only the beginning of a text. Redacted before it is cut: a partial
 * secret would not be recognised.
 */
function shownAnswer(answer: unknown, redact: Redact): unknown {
  const shown = redactAnswer(answer, redact);
  return isString(shown) ? shown.slice(0, MAX_ANSWER_LENGTH) : shown;
}

/** For a read whose answer lacks an essential field. */
export function toInvalidAnswerError(
  { action, redact }: PreparedRequest,
  problems: readonly Problem[],
  answer: unknown,
): ValidationError {
  return validationError(
    'answer',
    problems,
    'The answer of Factomos deviates from its manual: report it, with the name of the field.',
    { action, answer: redactAnswer(answer, redact) },
  );
}

/** For an answer with code 0 and `exists: false`: the error that the manual documents for it. */
export function toNotFoundError({ action, errors }: PreparedRequest): ApiError | undefined {
  const [code] = Object.entries(errors).find(([, { notFound }]) => notFound === true) ?? [];
  const message = errors[Number(code)]?.message;
  const label = message === undefined ? undefined : errorLabel(message);
  return message === undefined || label === undefined
    ? undefined
    : createError('api', {
        action,
        message: `${message} (${code})`,
        serverCode: Number(code),
        serverMessage: message,
        ...label,
      });
}

/** For a write that succeeded, but whose answer lacks the documented id. */
export function toNoIdError(
  { action, redact }: PreparedRequest,
  problems: readonly Problem[],
  answer: unknown,
): OutcomeUnknownError {
  return createError('outcome-unknown', {
    action,
    message: `Done, but the answer has no id: ${describeProblems(problems)}`,
    hint: `It was done: do not send it again. ${recoveryHint(action)}`,
    reason: 'no-id',
    status: undefined,
    answer: redactAnswer(answer, redact),
  });
}

/** For a write that may have been sent and got anything but a readable code. */
export function toOutcomeUnknownError(
  { action, redact }: PreparedRequest,
  failure: SendFailure | InvalidResponse,
  moreHint = '',
): OutcomeUnknownError {
  const reason = 'kind' in failure ? failure.kind : failure.reason;
  const status = 'status' in failure ? failure.status : undefined;
  const what = status === undefined ? UNKNOWN_REASONS[reason] : `${UNKNOWN_REASONS[reason]} HTTP ${status}`;
  return createError('outcome-unknown', {
    action,
    message: `${what}, so it may have been done or not`,
    hint: recoveryHint(action) + moreHint,
    reason,
    status,
    answer: 'answer' in failure ? shownAnswer(failure.answer, redact) : bodyOf(failure, redact),
    cause: 'cause' in failure ? causeOf(failure, redact) : undefined,
  });
}

/** A reason given by the caller is passed on unchanged. */
function causeOf(failure: { cause?: unknown; abortReason?: unknown }, redact: Redact): unknown {
  return failure.abortReason ?? safeCause(failure.cause, redact);
}

function bodyOf(failure: SendFailure | InvalidResponse, redact: Redact): unknown {
  return 'body' in failure && failure.body !== '' ? shownAnswer(failure.body, redact) : undefined;
}
