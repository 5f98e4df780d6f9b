/** Something that ends once. What an AbortSignal is, without its events: making and hearing those is most of the work of a call. */
export class Ending {
  readonly #heard = new Set<() => void>();
  #hasEnded = false;

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
}

/** A caller's signal as an Ending, and how to let go of the signal. */
export function endingOf(signal: AbortSignal): { ending: Ending; release: () => void } {
  const ending = new Ending();
  const onAbort = () => {
    ending.end();
  };
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  return {
    ending,
    release: () => {
      signal.removeEventListener('abort', onAbort);
    },
  };
}
