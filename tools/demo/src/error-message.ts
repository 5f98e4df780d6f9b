import { troubleIn } from '@tools/process/known-errors';

/** What an error says to whoever runs the demo: what happened, and what to do where that is known. */
export function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // The errors of Node itself have a code; ours say all there is to say.
  const known = 'code' in error ? troubleIn(error.message) : undefined;
  return known === undefined ? error.message : `${known} (${error.message})`;
}
