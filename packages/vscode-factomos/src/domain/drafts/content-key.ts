import { createHash } from 'node:crypto';
import type { DraftRequest } from './draft-request.ts';

/**
 * A key that is equal for equal content, whatever the file's path and the order of fields. Two periods of a template have different keys,
 * although they charge the same.
 */
export function contentKey({ kind, params, origin }: DraftRequest): string {
  const content = createHash('sha256')
    .update(
      JSON.stringify([
        kind,
        sorted(params),
        ...(origin === undefined ? [] : [origin.template, origin.period]),
      ]),
    )
    .digest('hex');
  return `content/${content}`;
}

/** The order of fields does not matter, that of lines does. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]): [string, unknown] => [name, sorted(inner)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
