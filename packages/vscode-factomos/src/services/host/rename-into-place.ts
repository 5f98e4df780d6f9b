import { renameSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

/** The delay before each retry: about two seconds in total. */
const RETRY_DELAYS_MS = [5, 10, 20, 40, 80, 160, 320, 640, 640];

/**
 * Renames a file over another one. On Windows this fails while a virus scanner, a search index or another window has one of them open,
 * usually for milliseconds, so it is retried. On other systems such an error is a missing permission and is not retried.
 */
export async function renameIntoPlace(
  from: string,
  to: string,
  { platform = process.platform, move = rename }: { platform?: string; move?: typeof rename } = {},
): Promise<void> {
  for (const delayMs of RETRY_DELAYS_MS) {
    try {
      await move(from, to);
      return;
    } catch (error) {
      if (!isOpenElsewhere(error, platform)) throw error;
    }
    await delay(delayMs);
  }
  await move(from, to);
}

/** Synchronous version of `renameIntoPlace`. */
export function renameIntoPlaceSync(
  from: string,
  to: string,
  { platform = process.platform, move = renameSync }: { platform?: string; move?: typeof renameSync } = {},
): void {
  for (const delayMs of RETRY_DELAYS_MS) {
    try {
      move(from, to);
      return;
    } catch (error) {
      if (!isOpenElsewhere(error, platform)) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, delayMs);
  }
  move(from, to);
}

function isOpenElsewhere(error: unknown, platform: string): boolean {
  return (
    platform === 'win32' &&
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EPERM' || error.code === 'EACCES' || error.code === 'EBUSY')
  );
}
