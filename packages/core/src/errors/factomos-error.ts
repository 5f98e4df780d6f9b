/** Identifies the errors of another copy of this package, such as one bundled and one installed. */
const brand = Symbol.for('factomos-core.error');

interface ErrorParts {
  message: string;
  hint: string;
  action?: string | undefined;
  /** A safe copy: see `safeCause`. */
  cause?: unknown;
}

/**
 * The fields that all errors of this package share. No message, field or cause contains a token, a secret or
 * a request.
 */
export abstract class FactomosErrorBase extends Error {
  override readonly name = 'FactomosError';
  /** The kind of error, which determines the other fields. */
  abstract readonly code: string;
  /** The action that was called, by its name on the wire; undefined when there is none (options, a notification). */
  readonly action: string | undefined;
  /** What to do, in one sentence. */
  readonly hint: string;

  constructor({ message, hint, action, cause }: ErrorParts) {
    super(message, cause === undefined ? undefined : { cause });
    this.hint = hint;
    this.action = action;
    Object.defineProperty(this, brand, { value: true });
  }
}

export function hasErrorBrand(value: unknown): boolean {
  return value instanceof Error && Reflect.get(value, brand) === true;
}
