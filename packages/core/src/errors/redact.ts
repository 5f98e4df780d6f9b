import { invalid, type Problem } from './problem.ts';

/**
 * Shorter secrets are not removed: that would make messages unreadable, and a secret so short can be guessed
 * anyway.
 */
const MIN_SECRET_LENGTH = 3;

/** A field may have a secret as its name by mistake. */
export function redactNames(problems: readonly Problem[], secrets: readonly string[]): Problem[] {
  const redact = createRedact(secrets);
  return problems.map(({ field, message }) => invalid(redact(field), redact(message)));
}

export type Redact = (text: string) => string;

/** Removes secrets from a text, in all forms in which a request or an echo of it may contain them. */
export function createRedact(secrets: readonly string[]): Redact {
  const forms = secrets
    .filter((secret) => secret.length >= MIN_SECRET_LENGTH)
    .flatMap((secret) => [
      secret,
      encodeURIComponent(secret),
      encodeURIComponent(secret).replaceAll('%20', '+'),
      JSON.stringify(secret).slice(1, -1),
      Buffer.from(secret).toString('base64'),
    ]);
  // The longest first, so that removing a short one does not leave part of a longer one behind.
  const ordered = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return (text) => ordered.reduce((left, form) => left.replaceAll(form, '[redacted]'), text);
}
