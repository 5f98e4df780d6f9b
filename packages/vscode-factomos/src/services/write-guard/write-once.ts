import type { FactomosClient } from 'factomos-core';
import type { Api } from '../api/api.ts';
import { inScope } from '../api/call-scope.ts';
import { classifyWriteError } from '../api/classify-write-error.ts';
import type { Intent } from './intent.ts';
import type { WriteGuard } from './write-guard.ts';

/** Writes to Factomos once per intent (see `WriteGuard`). With `keep` the intent stays used after a success. */
export async function writeOnce<T>(
  { guard, api }: { readonly guard: WriteGuard; readonly api: Pick<Api, 'call'> },
  intent: Intent,
  run: (client: FactomosClient) => Promise<T>,
  keep?: (result: T) => string,
): Promise<T> {
  return await guard.once(
    intent,
    () => inScope({ title: intent.what }, () => api.call(run)),
    classifyWriteError,
    keep,
  );
}
