import { type Problem } from './problem.ts';

/**
 * The fields that all errors of this package share. No message, field or cause contains a token, a secret or
 * a request.
 */
interface FactomosErrorBase extends Error {
  readonly name: 'FactomosError';
  /** The kind of error, which determines the other fields. */
  readonly code: string;
  /** The action that was called, by its name on the wire; undefined when there is none (options, a notification). */
  readonly action: string | undefined;
  /** What to do, in one sentence. */
  readonly hint: string;
}

/** An invalid request, option, answer or notification. For a request or option, no call was spent. */
export interface ValidationError extends FactomosErrorBase {
  readonly code: 'validation';
  /** What is invalid. `answer`: the answer to a read does not match the manual. */
  readonly subject: 'request' | 'options' | 'answer' | 'notification';
  /** Everything that is wrong, by field. */
  readonly problems: readonly Problem[];
  /** The answer of Factomos, without secrets; undefined when none of it can be read. */
  readonly answer: unknown;
}

/** Factomos refused: nothing was changed. The same code can mean something else for another action. */
export interface ApiError extends FactomosErrorBase {
  readonly code: 'api';
  /** Undefined when Factomos refused with only a text. */
  readonly serverCode: number | undefined;
  /** The message of the server. */
  readonly serverMessage: string;
  /** What the code means for this action; for a code that is not in the manual, that it is unknown. */
  readonly meaning: string;
}

/**
 * The token or the secret is wrong: -1, -3, -5 or -28, or, for a read, an answer that cannot be decrypted
 * with this secret.
 */
export interface AuthenticationError extends FactomosErrorBase {
  readonly code: 'authentication';
  /** Undefined when the answer could not be decrypted. */
  readonly serverCode: number | undefined;
  readonly serverMessage: string | undefined;
}

/**
 * The calls of the day are used up: nothing was changed. Reported by Factomos (-4), or by the client when its
 * budget is reached.
 */
export interface QuotaError extends FactomosErrorBase {
  readonly code: 'quota';
  /** Undefined when the client's own budget refused the call, so that none was spent. */
  readonly serverCode: -4 | undefined;
  readonly serverMessage: string | undefined;
  /** The next midnight in Paris. */
  readonly resetsAt: Date;
}

/**
 * A read was answered with an HTTP status that is not a success or means no content, and the answer does not
 * come from Factomos.
 */
export interface HttpError extends FactomosErrorBase {
  readonly code: 'http';
  readonly status: number;
  /** The first 200 characters of the body. */
  readonly body: string;
}

/** Factomos could not be reached. For a write: nothing was sent. */
export interface NetworkError extends FactomosErrorBase {
  readonly code: 'network';
}

/** The answer did not arrive in time. For a write: nothing was sent. */
export interface TimeoutError extends FactomosErrorBase {
  readonly code: 'timeout';
}

/** The caller's signal aborted the call. For a write: nothing was sent. */
export interface AbortedError extends FactomosErrorBase {
  readonly code: 'aborted';
}

/** Why the outcome of a write is unknown. `no-id`: it was done, but its answer lacks the documented id. */
export type UnknownReason = 'network' | 'timeout' | 'aborted' | 'http' | 'unreadable' | 'no-id';

/**
 * A write may have been sent and its answer was lost: it may have been done or not. Never send it again
 * without checking: `hint` says what to check.
 */
export interface OutcomeUnknownError extends FactomosErrorBase {
  readonly code: 'outcome-unknown';
  readonly reason: UnknownReason;
  /** The HTTP status, if there was one. */
  readonly status: number | undefined;
  /** The answer of Factomos, without secrets; undefined when none of it can be read. */
  readonly answer: unknown;
}
