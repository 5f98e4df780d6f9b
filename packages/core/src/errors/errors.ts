import { FactomosErrorBase } from './factomos-error.ts';
import { describeProblems, type Problem } from './problem.ts';

interface Context {
  action?: string | undefined;
  cause?: unknown;
}

/** An invalid request, option, answer or notification. For a request or option, no call was spent. */
export class ValidationError extends FactomosErrorBase {
  readonly code = 'validation';
  /** What is invalid. `answer`: the answer to a read does not match the manual. */
  readonly subject: 'request' | 'options' | 'answer' | 'notification';
  /** Everything that is wrong, by field. */
  readonly problems: readonly Problem[];
  /** The answer of Factomos, without secrets; undefined when none of it can be read. */
  readonly answer: unknown;

  constructor(
    parts: Context & {
      subject: ValidationError['subject'];
      problems: readonly Problem[];
      hint: string;
      answer?: unknown;
    },
  ) {
    const { action, subject, problems } = parts;
    super({ ...parts, message: `${action ?? subject}: ${describeProblems(problems)}` });
    this.subject = subject;
    this.problems = problems;
    this.answer = parts.answer;
  }
}

interface ServerAnswer {
  serverCode: number | undefined;
  serverMessage: string;
  meaning: string;
  hint: string;
}

function describeRefusal({ action = '', serverMessage, serverCode }: Context & ServerAnswer): string {
  return `${action}: ${serverMessage}${serverCode === undefined ? '' : ` (${serverCode})`}`;
}

/** Factomos refused: nothing was changed. The same code can mean something else for another action. */
export class ApiError extends FactomosErrorBase {
  readonly code = 'api';
  /** Undefined when Factomos refused with only a text. */
  readonly serverCode: number | undefined;
  /** The message of the server. */
  readonly serverMessage: string;
  /** What the code means for this action; for a code that is not in the manual, that it is unknown. */
  readonly meaning: string;

  constructor(parts: Context & ServerAnswer) {
    super({ ...parts, message: describeRefusal(parts) });
    this.serverCode = parts.serverCode;
    this.serverMessage = parts.serverMessage;
    this.meaning = parts.meaning;
  }
}

/**
 * The token or the secret is wrong: -1, -3, -5 or -28, or, for a read, an answer that cannot be decrypted
 * with this secret.
 */
export class AuthenticationError extends FactomosErrorBase {
  readonly code = 'authentication';
  /** Undefined when the answer could not be decrypted. */
  readonly serverCode: number | undefined;
  readonly serverMessage: string | undefined;

  constructor(
    parts: Context & { message: string; hint: string; serverCode?: number; serverMessage?: string },
  ) {
    super(parts);
    this.serverCode = parts.serverCode;
    this.serverMessage = parts.serverMessage;
  }
}

/**
 * The calls of the day are used up: nothing was changed. Reported by Factomos (-4), or by the client when its
 * budget is reached.
 */
export class QuotaError extends FactomosErrorBase {
  readonly code = 'quota';
  /** Undefined when the client's own budget refused the call, so that none was spent. */
  readonly serverCode: -4 | undefined;
  readonly serverMessage: string | undefined;
  /** The next midnight in Paris. */
  readonly resetsAt: Date;

  constructor(parts: Context & { message: string; hint: string; resetsAt: Date; serverMessage?: string }) {
    super(parts);
    this.serverCode = parts.serverMessage === undefined ? undefined : -4;
    this.serverMessage = parts.serverMessage;
    this.resetsAt = parts.resetsAt;
  }
}

/**
 * A read was answered with an HTTP status that is not a success or means no content, and the answer does not
 * come from Factomos.
 */
export class HttpError extends FactomosErrorBase {
  readonly code = 'http';
  readonly status: number;
  /** The first 200 characters of the body. */
  readonly body: string;

  constructor(parts: Context & { message: string; hint: string; status: number; body: string }) {
    super(parts);
    this.status = parts.status;
    this.body = parts.body;
  }
}

/** Factomos could not be reached. For a write: nothing was sent. */
export class NetworkError extends FactomosErrorBase {
  readonly code = 'network';
}

/** The answer did not arrive in time. For a write: nothing was sent. */
export class TimeoutError extends FactomosErrorBase {
  readonly code = 'timeout';
}

/** The caller's signal aborted the call. For a write: nothing was sent. */
export class AbortedError extends FactomosErrorBase {
  readonly code = 'aborted';
}

/** Why the outcome of a write is unknown. `no-id`: it was done, but its answer lacks the documented id. */
export type UnknownReason = 'network' | 'timeout' | 'aborted' | 'http' | 'unreadable' | 'no-id';

/**
 * A write may have been sent and its answer was lost: it may have been done or not. Never send it again
 * without checking: `hint` says what to check.
 */
export class OutcomeUnknownError extends FactomosErrorBase {
  readonly code = 'outcome-unknown';
  readonly reason: UnknownReason;
  /** The HTTP status, if there was one. */
  readonly status: number | undefined;
  /** The answer of Factomos, without secrets; undefined when none of it can be read. */
  readonly answer: unknown;

  constructor(
    parts: Context & {
      message: string;
      hint: string;
      reason: UnknownReason;
      status?: number | undefined;
      answer?: unknown;
    },
  ) {
    super(parts);
    this.reason = parts.reason;
    this.status = parts.status;
    this.answer = parts.answer;
  }
}
