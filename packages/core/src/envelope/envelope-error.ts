/**
 * Why a body could not be sealed or opened. The message says what to do and never holds the secret or the body.
 *
 * - `secret`: the secret cannot be one of Factomos's.
 * - `not-sealed`: the body is neither sealed text nor JSON (an HTML page, a truncated answer…).
 * - `not-text`: the body was sealed, but what comes out is not text: most often another account's secret.
 * - `too-long`: the body has more bytes than a text can have characters.
 */
export type EnvelopeProblem = 'secret' | 'not-sealed' | 'not-text' | 'too-long';

export class EnvelopeError extends Error {
  override readonly name = 'EnvelopeError';
  readonly problem: EnvelopeProblem;

  constructor(problem: EnvelopeProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}
