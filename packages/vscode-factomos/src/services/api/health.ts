import { isUnreadable } from '../../domain/is-unreadable.ts';

/** The result of the last call, as far as it predicts the next. */
export type Health = 'ready' | 'offline' | 'quota' | 'rejected' | 'unreadable';

/** Whether the next call would fail in the same way, so that the views say so. */
export async function preventsCalls(error: unknown): Promise<boolean> {
  const health = await healthAfter(error);
  return health !== undefined && health !== 'ready';
}

/** The health after an error; undefined when it says nothing about the next call, like a refusal of this one. */
export async function healthAfter(error: unknown): Promise<Health | undefined> {
  const { isFactomosError } = await import('../../bundles/core.ts');
  if (!isFactomosError(error)) return undefined;
  switch (error.code) {
    case 'network':
    case 'timeout':
    case 'http':
      return 'offline';
    case 'quota':
      return 'quota';
    case 'authentication':
      return error.serverCode === undefined ? 'unreadable' : 'rejected';
    case 'outcome-unknown':
      return error.reason === 'network' || error.reason === 'timeout' ? 'offline' : undefined;
    case 'api':
      return 'ready';
    case 'validation':
      // For example a web page with HTTP 200.
      return isUnreadable(error) ? 'unreadable' : undefined;
    case 'aborted':
      return undefined;
  }
}
