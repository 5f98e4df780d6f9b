/** Something that ends once. What an AbortSignal is, without its events: making and hearing those is most of the work of a call. */
export class Ending {
  /** Held for as long as this is: not every runtime keeps a signal that has only a listener until its time is over. */
  readonly #source: AbortSignal | undefined;
  readonly #heard = new Set<() => void>();
  #hasEnded = false;
  readonly #onAbort = () => {
    this.end();
  };

  /** Ends with a signal, when one is given. */
  constructor(source?: AbortSignal) {
    this.#source = source;
    if (source?.aborted === true) this.end();
    else source?.addEventListener('abort', this.#onAbort, { once: true });
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  end(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    for (const act of this.#heard) act();
    this.#heard.clear();
  }

  /** Calls `act` when it ends, at once if it has. */
  hear(act: () => void): void {
    if (this.#hasEnded) act();
    else this.#heard.add(act);
  }

  /** Takes back what `hear` was given. */
  leave(act: () => void): void {
    this.#heard.delete(act);
  }

  /** Lets go of its signal. */
  release(): void {
    this.#source?.removeEventListener('abort', this.#onAbort);
  }
}
