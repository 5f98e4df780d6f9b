import { type Deadline } from './deadline.ts';
import { toUnprovenError, toWrongSecretError } from './errors.ts';
import { type PreparedRequest } from './prepared-request.ts';
import { type AttemptResult, type UnopenedAnswer } from './attempt-result.ts';

/**
 * What the answers tell about the secret, shared by all calls of a client.
 *
 * When the answer to a write cannot be decrypted, either the write was refused because of a wrong secret, or
 * it was done and its answer is sealed in an unexpected way. Sealing has no random part, so a refusal because
 * of the secret has the same bytes for every action, whereas the answers to a successful write and to a list
 * cannot have the same bytes.
 */
export class SecretCheck {
  /** Whether an answer was decrypted, which proves that the secret is right. */
  hasOpened = false;
  /** The sealed answer to a list, which could not be decrypted. */
  #list: Uint8Array | undefined;
  #reading: Promise<void> | undefined;

  /**
   * Whether a write's sealed answer proves that the secret is wrong. `readList` requests a list and resolves
   * to its sealed answer if that cannot be decrypted. Writes that end meanwhile share that call, and later
   * ones reuse its answer.
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
      // Nothing is proven then.
    } finally {
      this.#reading = undefined;
    }
  }
}

/**
 * A write whose answer cannot be decrypted fails as refused only when that is proven, which may take one more
 * call. The write is never sent again.
 */
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
