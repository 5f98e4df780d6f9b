import { AsyncLocalStorage } from 'node:async_hooks';

export type ViewId = 'factomos.invoices' | 'factomos.estimates';

/** Where the calls in this scope were started. */
export interface CallScope {
  /** The view that shows the progress. Without one, a notification does. */
  readonly view?: ViewId;
  /** The progress text. @default derived from the action */
  readonly title?: string;
  /** Whether the caller shows its own progress or none. @default false */
  readonly ownProgress?: boolean;
  /** Aborts the calls. */
  readonly signal?: AbortSignal;
}

const NONE: CallScope = {};
const scopes = new AsyncLocalStorage<CallScope>();

/** Runs a function whose calls, however deep, belong to this scope. Properties that are not set come from the enclosing scope. */
export function inScope<T>(scope: CallScope, run: () => T): T {
  return scopes.run({ ...scopes.getStore(), ...scope }, run);
}

export function currentScope(): CallScope {
  return scopes.getStore() ?? NONE;
}
