/**
 * Why a body could not be sealed or opened. The message says what to do and never holds the secret or the body.
 *
 * - `secret`: the secret cannot be one of Factomos's.
 * - `not-sealed`: the body is neither sealed text nor JSON, such as a truncated answer.
 * - `page`: the body is a web page, as of a server under maintenance.
 * - `not-utf8`: the body is text, but not in UTF-8. `text` holds it, one character for each byte.
 * - `not-text`: the body was sealed, but what comes out is not text: most often another account's secret.
 * - `too-long`: the body has more bytes than a text can have characters.
 */
export type EnvelopeProblem = 'secret' | 'not-sealed' | 'page' | 'not-utf8' | 'not-text' | 'too-long';

export class EnvelopeError extends Error {
  override readonly name = 'EnvelopeError';
  readonly problem: EnvelopeProblem;
  /** The part that can be read. Only for `not-utf8`. */
  readonly text: string | undefined;

  constructor(problem: EnvelopeProblem, message: string, text?: string) {
    super(message);
    this.problem = problem;
    this.text = text;
  }
}
