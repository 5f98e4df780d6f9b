import { ClientRequest } from 'node:http';
import { vi } from 'vitest';

const MAX_PAUSE_MS = 2;
/** Pauses between attempts and of those who wait for a key are below this; n8n's own time limits are above. */
const LONGEST_PAUSE_MS = 10_000;

/** The longest time that a request may take. Without a limit here, n8n's own applies. */
export const requestLimit = { milliseconds: Infinity };

/** Shortens the pauses of retries, and time limits of requests. `vi.restoreAllMocks` ends it. */
export function shortenWaits(): void {
  const { setTimeout: original } = globalThis;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(
    Object.assign(
      (callback: () => void, milliseconds = 0) =>
        original(
          callback,
          milliseconds < LONGEST_PAUSE_MS ? Math.min(milliseconds, MAX_PAUSE_MS) : milliseconds,
        ),
      { __promisify__: original.__promisify__ },
    ),
  );
  const setRequestTimeout = Reflect.get(ClientRequest.prototype, 'setTimeout');
  vi.spyOn(ClientRequest.prototype, 'setTimeout').mockImplementation(function (
    this: ClientRequest,
    milliseconds,
    callback,
  ) {
    return setRequestTimeout.call(this, Math.min(milliseconds, requestLimit.milliseconds), callback);
  });
}
