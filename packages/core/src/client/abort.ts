/** What ended an attempt. */
export type AbortReason = 'aborted' | 'timeout';

export interface AbortScope {
  readonly signal: AbortSignal;
  /** Settles when the signal ends. */
  readonly ended: Promise<undefined>;
  /** Undefined as long as nothing ended it. */
  reason(): AbortReason | undefined;
  /** Lets go of the signals it listens to. */
  close(): void;
}

/** One signal of a caller's and of time limits. `AbortSignal.any` would not say which it was. */
export function abortScope(caller: AbortSignal | undefined, limits: readonly AbortSignal[]): AbortScope {
  const controller = new AbortController();
  let reason: AbortReason | undefined;
  const ended = new Promise<undefined>((resolve) => {
    controller.signal.addEventListener('abort', () => {
      resolve(undefined);
    });
  });
  const end = (why: AbortReason) => () => {
    reason ??= why;
    controller.abort(
      new DOMException(why === 'timeout' ? 'No answer in time' : 'Ended by the caller', 'AbortError'),
    );
  };
  const sources = [
    ...(caller === undefined ? [] : [{ source: caller, onAbort: end('aborted') }]),
    ...limits.map((source) => ({ source, onAbort: end('timeout') })),
  ];
  for (const { source, onAbort } of sources) {
    if (source.aborted) onAbort();
    else source.addEventListener('abort', onAbort, { once: true });
  }
  return {
    signal: controller.signal,
    ended,
    reason: () => reason,
    close() {
      for (const { source, onAbort } of sources) source.removeEventListener('abort', onAbort);
    },
  };
}
