/** An error, and what its reader must know beside it. */
export class ErrorWithNote extends Error {
  override readonly cause: unknown;

  constructor(note: string, cause: unknown) {
    super(note);
    this.cause = cause;
  }
}
