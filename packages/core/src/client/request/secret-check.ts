import { type Deadline } from './deadline.ts';
import { toUnprovenError, toWrongSecretError } from './errors.ts';
import { type PreparedRequest } from './prepared-request.ts';
import { type AttemptResult, type UnopenedAnswer } from './attempt-result.ts';

/**
 * What the answers told about the secret. All calls of a client share it.
 *
 * A write is answered by what cannot be opened: refused because of a wrong secret, or done, and sealed in another way than this package
 * expects? The seal has no random part, so a refusal of the secret is the same bytes for every action, while a write that was done and a list
 * that was read cannot be answered by the same bytes.
 */
export class SecretCheck {
  /** Whether an answer was opened: then the secret is the right one. */
  hasOpened = false;
  /** The sealed answer to a list, which could not be opened. */
  #list: Uint8Array | undefined;
  #reading: Promise<void> | undefined;

  /**
   * Whether a write's sealed answer proves that the secret is wrong. `readList` asks for a list and gives its sealed answer when that cannot be
   * opened; writes that end meanwhile share that call, and later ones its answer.
   */
  async isWrong(answer: Uint8Array, readList: () => Promise<Uint8Array | undefined>): Promise<boolean> {
    const isProvenRight = (): boolean => this.hasOpened;
    if (isProvenRight()) return false;
    if (this.#list === undefined) {
      this.#reading ??= this.#read(readList);
      await this.#reading;
    }
    // Another call may have been answered meanwhile.
    return !isProvenRight() && this.#list !== undefined && Buffer.compare(this.#list, answer) === 0;
  }

  async #read(readList: () => Promise<Uint8Array | undefined>): Promise<void> {
    try {
      this.#list = await readList();
    } catch {
      // Then nothing is proven.
    } finally {
      this.#reading = undefined;
    }
  }
}

/** A write whose answer does not open ends as refused only when that is proven, which may take one more call. It is never sent again. */
export async function checkSecret(
  secretCheck: SecretCheck,
  request: PreparedRequest,
  deadline: Deadline,
  { error, unopened }: UnopenedAnswer,
  readList: () => Promise<Uint8Array | undefined>,
): Promise<AttemptResult> {
  if (secretCheck.hasOpened) return { error };
  const isWrong = await Promise.race([secretCheck.isWrong(unopened, readList), deadline.reached]);
  return { error: isWrong === true ? toWrongSecretError(request) : toUnprovenError(request) };
}
