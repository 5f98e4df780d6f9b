/** Two copies of this package (one bundled, one installed) know each other's errors by this. */
const brand = Symbol.for('factomos-core.error');

interface ErrorParts {
  message: string;
  hint: string;
  action?: string | undefined;
  /** A safe copy: see `safeCause`. */
  cause?: unknown;
}

/** What every error of this package has. No message, field or cause holds a token, a secret or a request. */
export abstract class FactomosErrorBase extends Error {
  override readonly name = 'FactomosError';
  /** What kind of error this is; the other fields follow from it. */
  abstract readonly code: string;
  /** The action that was asked, as on the wire; undefined when it was none (options, a notification). */
  readonly action: string | undefined;
  /** What to do, in a sentence. */
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
