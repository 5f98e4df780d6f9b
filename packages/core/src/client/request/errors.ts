import {
  AbortedError,
  ApiError,
  AuthenticationError,
  HttpError,
  NetworkError,
  OutcomeUnknownError,
  QuotaError,
  TimeoutError,
  type UnknownReason,
  ValidationError,
} from '../../errors/errors.ts';
import { describeProblems, type Problem } from '../../errors/problem.ts';
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
  /** The `reason` of the caller's signal, when that ended it. */
  abortReason?: unknown;
}

export const QUOTA_CODE = -4;
/** The codes that say that the token or the secret is wrong. */
const AUTHENTICATION_CODES = new Set([-1, -3, -5, -28]);

const UNKNOWN_REASONS: Record<Exclude<UnknownReason, 'no-id'>, string> = {
  network: 'the connection broke before the answer came',
  timeout: 'no answer came in time',
  aborted: 'the call was aborted before its answer came',
  http: 'the server answered',
  unreadable: 'the answer cannot be read',
};

const FOLLOW_MESSAGE = "Follow the server's message.";
const CHECK_CONNECTION = 'check the base URL, and any proxy between this program and Factomos';

/** What is wrong with a response that cannot be read, and what to do. */
const UNREADABLE = {
  empty: ['is empty', `Retry later. If it stays empty, check the API secret, then ${CHECK_CONNECTION}.`],
  page: [
    'is a web page',
    `Factomos shows a page instead of an answer (maintenance?). Retry later. If it stays, ${CHECK_CONNECTION}.`,
  ],
  'not-utf8': ['is not UTF-8', 'Report it: Factomos answered in another encoding than its manual says.'],
  'not-sealed': ['is neither sealed text nor JSON', `Not a Factomos response: ${CHECK_CONNECTION}.`],
  'not-text': [
    'cannot be opened',
    'Answers were opened with this secret before, so it is right: retry later.',
  ],
  'too-long': ['is longer than a string can be', `Not a Factomos response: ${CHECK_CONNECTION}.`],
  secret: ['cannot be opened', 'Check the API secret.'],
} as const;

/** How much of an unreadable answer an error keeps. */
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
  const described = `${action}: ${serverMessage} (${code})`;
  if (code === QUOTA_CODE) {
    return new QuotaError({ action, message: described, hint, resetsAt: resetsAt(), serverMessage });
  }
  if (AUTHENTICATION_CODES.has(code)) {
    return new AuthenticationError({ action, message: described, hint, serverCode: code, serverMessage });
  }
  const meaning = label?.meaning ?? `The manual does not list the code ${code} for ${action}.`;
  return new ApiError({ action, serverCode: code, serverMessage, meaning, hint });
}

/** For a refusal that gives no code, but a text. */
export function toApiErrorWithoutCode({ action, redact }: PreparedRequest, message: string): ApiError {
  return new ApiError({
    action,
    serverCode: undefined,
    serverMessage: redact(message),
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
      return new NetworkError({
        action,
        message: `${action}: ${what}; ${unchanged}`,
        hint: 'Check the network, the proxy and the base URL, then retry.',
        cause,
      });
    }
    case 'timeout':
      return new TimeoutError({
        action,
        message: `${action}: no answer in time; ${unchanged}`,
        hint: effect === 'read' ? 'Retry, or raise the timeout.' : 'Check the network, then retry.',
        cause,
      });
    case 'aborted':
      return new AbortedError({
        action,
        message: `${action}: aborted by the caller; ${unchanged}`,
        hint: ABORTED_HINT,
        cause,
      });
  }
}

const ABORTED_HINT = 'Retry if the abort was not intended.';

/** For a call whose signal had aborted before it began. */
export function toAbortedError(action: string, signal: AbortSignal | undefined): AbortedError {
  return new AbortedError({
    action,
    message: `${action}: aborted by the caller; nothing was changed`,
    hint: ABORTED_HINT,
    cause: signal?.reason,
  });
}

/** For a read whose response is not one of Factomos. */
export function toInvalidResponseError(
  { action, redact }: PreparedRequest,
  response: InvalidResponse,
  secretCheck: { hasOpened: boolean },
): HttpError | AuthenticationError | ValidationError {
  if (response.kind === 'http') {
    return new HttpError({
      action,
      message: `${action}: the server answered HTTP ${response.status}`,
      hint: `Retry later. If it stays, ${CHECK_CONNECTION}.`,
      status: response.status,
      // Redacted before it is cut: a cut secret would no longer be recognised.
      body: redact(response.body).slice(0, 200),
    });
  }
  const { problem, cause, answer } = response;
  // Only what does not open to text at all, and nothing having opened before, is a sign of a wrong secret.
  if (problem === 'not-text' && !secretCheck.hasOpened) {
    return new AuthenticationError({
      action,
      message: `${action}: the answer cannot be opened with this API secret`,
      hint: 'Check that the API secret belongs to this token.',
      cause: safeCause(cause, redact),
    });
  }
  const [message, hint] = typeof problem === 'object' ? [] : UNREADABLE[problem];
  return new ValidationError({
    action,
    subject: 'answer',
    problems: typeof problem === 'object' ? [problem] : [{ field: 'answer', message: message ?? problem }],
    hint: hint ?? `Not a Factomos response: ${CHECK_CONNECTION}.`,
    answer: shownAnswer(answer, redact),
    cause: safeCause(cause, redact),
  });
}

/** For a write that was refused, since Factomos could not read it: see {@link SecretCheck}. */
export function toWrongSecretError({ action }: PreparedRequest): AuthenticationError {
  return new AuthenticationError({
    action,
    message: `${action}: the API secret is wrong, so nothing was done: Factomos gives this write and a list the same answer, which the secret does not open`,
    hint: 'Check that the API secret belongs to this token. The list, listEmailTemplates, took one more call.',
  });
}

/** For a write whose answer does not open, when nothing proves that this is for a wrong secret. */
export function toUnprovenError(request: PreparedRequest): OutcomeUnknownError {
  const failure = { kind: 'unreadable', problem: 'not-text' } as const;
  const more = ' One more call, listEmailTemplates, did not prove that the API secret is wrong.';
  return toOutcomeUnknownError(request, failure, more);
}

/** What arrived, without secrets; of a text the beginning. Redacted before it is cut: a cut secret would no longer be recognised. */
function shownAnswer(answer: unknown, redact: Redact): unknown {
  const shown = redactAnswer(answer, redact);
  return typeof shown === 'string' ? shown.slice(0, MAX_ANSWER_LENGTH) : shown;
}

/** For a read whose answer lacks what its action cannot do without. */
export function toInvalidAnswerError(
  { action, redact }: PreparedRequest,
  problems: readonly Problem[],
  answer: unknown,
): ValidationError {
  return new ValidationError({
    action,
    subject: 'answer',
    problems,
    hint: 'The answer of Factomos differs from its manual: report it, with the name of the field.',
    answer: redactAnswer(answer, redact),
  });
}

/** For an answer with code 0 that says `exists: false`: the error that the manual documents for it. */
export function toNotFoundError({ action, errors }: PreparedRequest): ApiError | undefined {
  const [code] = Object.entries(errors).find(([, { notFound }]) => notFound === true) ?? [];
  const message = errors[Number(code)]?.message;
  const label = message === undefined ? undefined : errorLabel(message);
  return message === undefined || label === undefined
    ? undefined
    : new ApiError({ action, serverCode: Number(code), serverMessage: message, ...label });
}

/** For a write that was done, but whose answer lacks the id that the manual documents. */
export function toNoIdError(
  { action, redact }: PreparedRequest,
  problems: readonly Problem[],
  answer: unknown,
): OutcomeUnknownError {
  return new OutcomeUnknownError({
    action,
    message: `${action}: Done, but the answer has no id: ${describeProblems(problems)}`,
    hint: `It was done: do not send it again. ${recoveryHint(action)}`,
    reason: 'no-id',
    answer: redactAnswer(answer, redact),
  });
}

/** For a write that may have left, when anything came back but a readable code. */
export function toOutcomeUnknownError(
  { action, redact }: PreparedRequest,
  failure: SendFailure | InvalidResponse,
  moreHint = '',
): OutcomeUnknownError {
  const reason = 'kind' in failure ? failure.kind : failure.reason;
  const status = 'status' in failure ? failure.status : undefined;
  const what = status === undefined ? UNKNOWN_REASONS[reason] : `${UNKNOWN_REASONS[reason]} HTTP ${status}`;
  return new OutcomeUnknownError({
    action,
    message: `${action}: ${what}, so it may have been done or not`,
    hint: recoveryHint(action) + moreHint,
    reason,
    status,
    answer: 'answer' in failure ? shownAnswer(failure.answer, redact) : bodyOf(failure, redact),
    cause: 'cause' in failure ? causeOf(failure, redact) : undefined,
  });
}

/** A caller's own reason is passed on as it is. */
function causeOf(failure: { cause?: unknown; abortReason?: unknown }, redact: Redact): unknown {
  return failure.abortReason ?? safeCause(failure.cause, redact);
}

function bodyOf(failure: SendFailure | InvalidResponse, redact: Redact): unknown {
  return 'body' in failure && failure.body !== '' ? shownAnswer(failure.body, redact) : undefined;
}
