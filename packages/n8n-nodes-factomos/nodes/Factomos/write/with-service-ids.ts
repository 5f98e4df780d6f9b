import { isFactomosError, titleServiceId } from 'factomos-core';
import { isObject } from '../../shared/values/is-object.ts';
import { toError } from '../../shared/errors/to-error.ts';
import { ErrorWithNote } from './error-with-note.ts';

/** Factomos's error code for "Service not found". */
const SERVICE_NOT_FOUND = -14;

/** Adds the service IDs that were sent to Factomos's "Service not found", which does not name the missing one. */
export function withServiceIds(error: unknown, { lines }: Record<string, unknown>): Error {
  const thrown = toError(error);
  const cause = thrown instanceof ErrorWithNote ? thrown.cause : thrown;
  if (!isFactomosError(cause, 'api') || cause.serverCode !== SERVICE_NOT_FOUND) return thrown;
  const ids = (Array.isArray(lines) ? lines : [])
    .map((line: unknown) => (isObject(line) ? line.service_id : undefined))
    .filter((id) => (typeof id === 'string' || typeof id === 'number') && String(id) !== titleServiceId)
    .map(String);
  if (ids.length === 0) return thrown;
  const sent = `Service IDs that were sent: ${[...new Set(ids)].join(', ')}.`;
  return new ErrorWithNote(thrown instanceof ErrorWithNote ? `${sent} ${thrown.message}` : sent, cause);
}
