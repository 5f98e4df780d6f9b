const SECRET_NAMES = /secret|password|passwd|token|api_key|crequest/i;
export const hidden = '[hidden]';

/** A text without known secrets. */
export function redactText(text: string, secrets: readonly string[]): string {
  return secrets.reduce((shown, secret) => (secret === '' ? shown : shown.replaceAll(secret, hidden)), text);
}

/** The JSON of a copy that is safe to show: values under secret names and known secrets are hidden. */
export function redactedJson(value: unknown, secrets: readonly string[]): string {
  const json = JSON.stringify(value);
  const suspect = SECRET_NAMES.test(json) || secrets.some((secret) => json.includes(inJson(secret)));
  return suspect ? JSON.stringify(redacted(value, secrets)) : json;
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function redacted(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return redactText(value, secrets);
  if (Array.isArray(value)) return value.map((item: unknown) => redacted(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]: [string, unknown]) => [
      redactText(name, secrets),
      SECRET_NAMES.test(name) && inner !== '' ? hidden : redacted(inner, secrets),
    ]),
  );
}
