/** An error with an additional note for the user. */
export class ErrorWithNote extends Error {
  override readonly cause: unknown;

  constructor(note: string, cause: unknown) {
    super(note);
    this.cause = cause;
  }
}
