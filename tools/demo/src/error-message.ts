import { adviceFor } from '@tools/process/known-errors';

/** What happened and, for a known error, what to do. */
export function errorMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Errors of Node.js have a code; messages of this repository are complete.
  const known = 'code' in error ? adviceFor(error.message) : undefined;
  return known === undefined ? error.message : `${known} (${error.message})`;
}
