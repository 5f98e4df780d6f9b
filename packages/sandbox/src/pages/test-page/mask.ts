/** Names of parameters and results that are always secret. */
const secrets = new Set(['password', 'auth_token', 'api_key', 'api_secret', 'token', 'secret', 'crequest']);

/** The decrypted request with secret values masked, one parameter per line. */
export function maskRequest(text: string, mask: string): string {
  return text
    .split('&')
    .map((pair) => {
      const equals = pair.includes('=') ? pair.indexOf('=') : pair.length;
      const name = decode(pair.slice(0, equals));
      const value = decode(pair.slice(equals + 1));
      return secrets.has(name.replace(/\[.*$/, '')) ? `${name}=${mask}` : `${name}=${value}`;
    })
    .join('\n');
}

/** A copy of an answer in which all secrets are masked, at any depth. */
export function maskAnswer(value: unknown, mask: string): unknown {
  if (Array.isArray(value)) return value.map((item) => maskAnswer(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, secrets.has(name) ? mask : maskAnswer(inner, mask)]),
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // Users test broken percent-encoding here: show it unchanged.
    return text;
  }
}
