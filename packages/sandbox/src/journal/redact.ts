const hiddenNames = /secret|password|passwd|token|api_key|crequest/i;
export const hidden = '[hidden]';

/** A copy that may be shown: values under telling names, and known secrets wherever they stand, are hidden. */
export function redact(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') {
    return secrets.reduce((text, secret) => (secret === '' ? text : text.replaceAll(secret, hidden)), value);
  }
  if (Array.isArray(value)) return value.map((item: unknown) => redact(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [
      redact(name, secrets),
      hiddenNames.test(name) && inner !== '' ? hidden : redact(inner, secrets),
    ]),
  );
}
