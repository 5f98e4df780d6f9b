/** A write that was certainly not done, although its key stays claimed. */
export class KeyReleaseError extends Error {
  override readonly cause: unknown;

  constructor(key: string, cause: unknown) {
    super(
      `The key "${key}" could not be released, since n8n's database did not respond. Retry with another key, such as "${key}-2".`,
    );
    this.cause = cause;
  }
}
