import { UserError } from '../../domain/user-error.ts';

/** Whether a write that failed was certainly not done. */
export async function classifyWriteError(error: unknown): Promise<'refused' | 'unknown'> {
  const { isFactomosError } = await import('../../bundles/core.ts');
  // Any error that is not one of the client's own may have happened around the call: the outcome is unknown.
  if (!isFactomosError(error)) return error instanceof UserError ? 'refused' : 'unknown';
  return error.code === 'outcome-unknown' ? 'unknown' : 'refused';
}
