import { isRecord } from '../json/json.ts';
import { type Redact } from './redact.ts';

/** Fields of answers and requests whose values are never shown. */
const SECRET_FIELDS = new Set([
  'api_key',
  'api_secret',
  'auth_token',
  'crequest',
  'password',
  'secret',
  'token',
]);

/** Answers as documented have four levels. */
const MAX_DEPTH = 100;

/** A copy of an answer that can be shown: values of secret fields and what `redact` takes out of texts are gone. */
export function redactAnswer(answer: unknown, redact: Redact, depth = 0): unknown {
  // A hostile answer may be nested deeper than the stack: an error about it must not become another error.
  if (depth > MAX_DEPTH) return '[nested too deep]';
  if (typeof answer === 'string') return redact(answer);
  if (Array.isArray(answer)) return answer.map((item: unknown) => redactAnswer(item, redact, depth + 1));
  if (!isRecord(answer)) return answer;
  // From entries, a field called __proto__ is a field like any other.
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [
      redact(name),
      // PHP writes a text of digits as a number, if it is told to.
      SECRET_FIELDS.has(name) && (typeof value === 'string' || typeof value === 'number')
        ? '[redacted]'
        : redactAnswer(value, redact, depth + 1),
    ]),
  );
}
