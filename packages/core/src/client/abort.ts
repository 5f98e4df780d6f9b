import { type Ending } from './ending.ts';

/** What ended an attempt. */
export type AbortReason = 'aborted' | 'timeout';

export interface AbortScope {
  readonly signal: AbortSignal;
  /** Settles when the scope ends. */
  readonly ended: Promise<undefined>;
  /** Undefined as long as nothing ended it. */
  reason(): AbortReason | undefined;
  /** Lets go of what it listens to. */
  close(): void;
}

/** One signal of a caller's wish and of time limits. `AbortSignal.any` would not say which it was. */
export function abortScope(caller: Ending | undefined, limits: readonly Ending[]): AbortScope {
  const controller = new AbortController();
  let reason: AbortReason | undefined;
  let settle: (value: undefined) => void;
  const ended = new Promise<undefined>((resolve) => {
    settle = resolve;
  });
  const end = (why: AbortReason) => {
    if (reason !== undefined) return;
    reason = why;
    settle(undefined);
    controller.abort(
      new DOMException(why === 'timeout' ? 'No answer in time' : 'Ended by the caller', 'AbortError'),
    );
  };
  const onCaller = () => {
    end('aborted');
  };
  const onLimit = () => {
    end('timeout');
  };
  caller?.hear(onCaller);
  for (const limit of limits) limit.hear(onLimit);
  return {
    signal: controller.signal,
    ended,
    reason: () => reason,
    close() {
      caller?.leave(onCaller);
      for (const limit of limits) limit.leave(onLimit);
    },
  };
}
