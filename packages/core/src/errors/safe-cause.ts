import { type Redact } from './redact.ts';

const MAX_CAUSE_DEPTH = 5;

/**
 * What can be shown of an error that came from a transport: name, message, code and causes. Errors of HTTP libraries carry the request with
 * them, token and sealed parameters included, and printing one prints all of it.
 */
export function safeCause(error: unknown, redact: Redact, depth = 0): Error | undefined {
  try {
    return copyOf(error, redact, depth);
  } catch {
    // One whose fields throw when they are read tells nothing.
    return undefined;
  }
}

function copyOf(error: unknown, redact: Redact, depth: number): Error | undefined {
  if (!(error instanceof Error)) {
    return typeof error === 'string' ? new Error(redact(error)) : undefined;
  }
  const cause = depth < MAX_CAUSE_DEPTH ? safeCause(error.cause, redact, depth + 1) : undefined;
  const code: unknown = Reflect.get(error, 'code');
  const message = textOf(error.message);
  const copy = new Error(
    redact(message === '' ? textOf(code) : message),
    cause === undefined ? undefined : { cause },
  );
  copy.name = redact(textOf(error.name));
  // Where the copy was made tells nothing.
  copy.stack = `${copy.name}: ${copy.message}`;
  if (typeof code === 'string') Object.assign(copy, { code: redact(code) });
  return copy;
}

/** Declared a text, but JavaScript may have put anything there. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
