import { createHash } from 'node:crypto';
import { inspect } from 'node:util';

/** A shorter text, such as `undefined`, is found by chance or proves nothing. */
const MIN_LENGTH = 10;

/** The forms in which a secret can slip out, the key that is derived from it among them. */
function formsOf(secret: string): string[] {
  const base64 = Buffer.from(secret).toString('base64');
  return [
    secret,
    encodeURIComponent(secret),
    encodeURIComponent(secret).replaceAll('%20', '+'),
    JSON.stringify(secret).slice(1, -1),
    // Within a longer text, the last character of base64 differs.
    base64.replace(/=+$/, '').slice(0, -1),
    Buffer.from(secret).toString('hex'),
    createHash('md5').update(secret).digest('hex'),
  ];
}

/**
 * Searches a recorded value, text or bytes for secrets.
 * @param secrets by the name that a failing test should show instead of them
 * @returns the names of those that were found
 */
export function findSecrets(recorded: unknown, secrets: Readonly<Record<string, string>>): string[] {
  const short = Object.entries(secrets).find(([, secret]) => secret.length < MIN_LENGTH);
  if (short !== undefined)
    throw new Error(`${short[0]} is too short to search for. Use ${MIN_LENGTH} characters.`);
  const isText = typeof recorded === 'string';
  const shown = Buffer.isBuffer(recorded)
    ? recorded.toString('latin1')
    : isText
      ? recorded
      : [
          inspect(recorded, { depth: 20, showHidden: true, maxStringLength: null, maxArrayLength: null }),
          JSON.stringify([recorded]),
          recorded instanceof Error ? recorded.stack : '',
        ].join('\n');
  return Object.entries(secrets)
    .filter(([, secret]) => formsOf(secret).some((form) => shown.includes(form)))
    .map(([name]) => name);
}
