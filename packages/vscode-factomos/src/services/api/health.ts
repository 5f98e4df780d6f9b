import { isUnreadable } from '../../domain/is-unreadable.ts';

/** How the last call went, so far as it says something about the next. */
export type Health = 'ready' | 'offline' | 'quota' | 'rejected' | 'unreadable';

/** What an error says about the next call; undefined when it says nothing, as a refusal of this one call. */
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
      // A web page that came with HTTP 200, for one.
      return isUnreadable(error) ? 'unreadable' : undefined;
    case 'aborted':
      return undefined;
  }
}
