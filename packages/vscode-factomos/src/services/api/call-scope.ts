import { AsyncLocalStorage } from 'node:async_hooks';

export type ViewId = 'factomos.invoices' | 'factomos.estimates';

/** Who asked for the calls that are made meanwhile. */
export interface CallScope {
  /** The view that asked: its bar shows the progress. Without one a notification does. */
  readonly view?: ViewId;
  /** What is under way, for people. @default by the action */
  readonly title?: string;
  /** The asker shows its own progress, or none. @default false */
  readonly ownProgress?: boolean;
  /** Ends the calls. */
  readonly signal?: AbortSignal;
}

const NONE: CallScope = {};
const scopes = new AsyncLocalStorage<CallScope>();

/** Every call that `run` makes, however deep, belongs to this scope, and to what the scope around it says beside. */
export function inScope<T>(scope: CallScope, run: () => T): T {
  return scopes.run({ ...scopes.getStore(), ...scope }, run);
}

export function currentScope(): CallScope {
  return scopes.getStore() ?? NONE;
}
