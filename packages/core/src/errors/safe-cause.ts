import { isString, stringOrEmpty } from '../json/json.ts';
import { type Redact } from './redact.ts';

const MAX_CAUSE_DEPTH = 5;

/**
 * The parts of a transport's error that are safe to show: name, message, code and causes. Errors of HTTP
 * libraries contain the request, with the token and the sealed parameters, and printing such an error prints
 * all of it.
 */
export function safeCause(error: unknown, redact: Redact, depth = 0): Error | undefined {
  try {
    return copyOf(error, redact, depth);
  } catch {
    // An error whose fields throw when they are read gives no information.
    return undefined;
  }
}

function copyOf(error: unknown, redact: Redact, depth: number): Error | undefined {
  if (!(error instanceof Error)) {
    return isString(error) ? new Error(redact(error)) : undefined;
  }
  const cause = depth < MAX_CAUSE_DEPTH ? safeCause(error.cause, redact, depth + 1) : undefined;
  const code: unknown = Reflect.get(error, 'code');
  const message = stringOrEmpty(error.message);
  const copy = new Error(
    redact(message === '' ? stringOrEmpty(code) : message),
    cause === undefined ? undefined : { cause },
  );
  copy.name = redact(stringOrEmpty(error.name));
  // The stack of the copy would be misleading.
  copy.stack = `${copy.name}: ${copy.message}`;
  if (isString(code)) Object.assign(copy, { code: redact(code) });
  return copy;
}
