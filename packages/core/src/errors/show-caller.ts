import { FactomosError } from './guards.ts';

/**
 * The error with the stack of the code that awaits the call, in place of the lines within this package. Call
 * it in a `catch` of an async function. Nothing is recorded before a call fails.
 */
export function showCaller(error: unknown): unknown {
  // Only V8 supports this; other engines keep the stack unchanged.
  if (error instanceof FactomosError && 'captureStackTrace' in Error) {
    Error.captureStackTrace(error, showCaller);
  }
  return error;
}
