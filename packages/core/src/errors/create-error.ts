import { brand } from './brand.ts';
import { type ValidationError } from './errors.ts';
import { type FactomosErrorCode, type FactomosError as PublicError } from './guards.ts';
import { describeProblems, type Problem } from './problem.ts';

type ErrorOf<Code extends FactomosErrorCode> = Extract<PublicError, { code: Code }>;

interface Shared {
  /** Without the action, which is put before it. */
  message: string;
  action?: string | undefined;
  /** A safe copy: see `safeCause`. */
  cause?: unknown;
}

/** That of the public type. */
const NAME = 'FactomosError';

/** The fields that only the errors of one code have, and the hint. */
type Details<Code extends FactomosErrorCode> = Omit<ErrorOf<Code>, keyof Error | 'code' | 'action'>;

class FactomosError extends Error {
  /** Node prints the name of the class, which bundlers change. */
  static override readonly name = NAME;
  override readonly name = NAME;

  constructor(about: string, code: string, { message, cause, action, ...details }: Shared) {
    super(`${about}: ${message}`, cause === undefined ? undefined : { cause });
    Object.assign(this, { code, action, ...details });
    Object.defineProperty(this, brand, { value: true });
  }
}

/** An error about a call. */
export function createError<Code extends FactomosErrorCode>(
  code: Code,
  parts: Shared & Details<Code>,
): ErrorOf<Code>;
export function createError(code: string, parts: Shared): Error {
  return new FactomosError(parts.action ?? '', code, parts);
}

/** An error about something that is not as it must be. */
export function validationError(
  subject: ValidationError['subject'],
  problems: readonly Problem[],
  hint: string,
  more?: { action?: string | undefined; answer?: unknown; cause?: unknown },
): ValidationError;
export function validationError(
  subject: string,
  problems: readonly Problem[],
  hint: string,
  more: { action?: string | undefined; answer?: unknown } = {},
): Error {
  const parts = { message: describeProblems(problems), hint, subject, problems, answer: undefined, ...more };
  return new FactomosError(more.action ?? subject, 'validation', parts);
}
