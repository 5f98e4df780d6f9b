import type { FactomosClient } from 'factomos-core';
import { classifyWriteError } from '../api/classify-write-error.ts';
import type { CompanySession } from '../company/company-session.ts';
import type { Intent } from './intent.ts';

/** Writes to Factomos once per intent: see WriteGuard. With `keep` the intent stays used for ever. */
export async function writeOnce<T>(
  { guard, api }: Pick<CompanySession, 'guard' | 'api'>,
  intent: Intent,
  run: (client: FactomosClient) => Promise<T>,
  keep?: (result: T) => string,
): Promise<T> {
  return await guard.once(intent, () => api.call(run), classifyWriteError, keep);
}
