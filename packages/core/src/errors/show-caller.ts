import { FactomosError } from './guards.ts';

/**
 * The error with the stack of whoever waits for the call, their own line among it, in place of the lines within this package where it was made.
 * Call it in a `catch` of an async function. Nothing is recorded before a call fails.
 */
export function showCaller(error: unknown): unknown {
  // V8's own; other engines keep the stack as it is.
  if (error instanceof FactomosError && 'captureStackTrace' in Error) {
    Error.captureStackTrace(error, showCaller);
  }
  return error;
}
