import { type Problem } from './problem.ts';

/** Shorter ones are left: taking them out would leave no message, and hide nothing that can be guessed at once. */
const MIN_SECRET_LENGTH = 3;

/** A field may be named after a secret by mistake. */
export function redactNames(problems: readonly Problem[], secrets: readonly string[]): Problem[] {
  const redact = createRedact(secrets);
  return problems.map(({ field, message }) => ({ field: redact(field), message: redact(message) }));
}

export type Redact = (text: string) => string;

/** Takes secrets out of a text, in the forms a request or an echo of it may hold them in. */
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
  // The longest first, so that no part of one is left beside what another took.
  const ordered = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return (text) => ordered.reduce((left, form) => left.replaceAll(form, '[redacted]'), text);
}
