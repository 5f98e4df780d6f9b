import { isRecord, isString } from '../json/json.ts';
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

/** Documented answers have four levels. */
const MAX_DEPTH = 100;

/**
 * A copy of an answer that is safe to show, without the values of secret fields and without what `redact`
 * removes from texts.
 */
export function redactAnswer(answer: unknown, redact: Redact, depth = 0): unknown {
  // An answer may be nested deeper than the stack allows, and an error about it must not cause another error.
  if (depth > MAX_DEPTH) return '[nested too deep]';
  if (isString(answer)) return redact(answer);
  if (Array.isArray(answer)) return answer.map((item: unknown) => redactAnswer(item, redact, depth + 1));
  if (!isRecord(answer)) return answer;
  // Built from entries, so that a field called __proto__ is an ordinary field.
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [
      redact(name),
      // PHP can be configured to write a text of digits as a number.
      SECRET_FIELDS.has(name) && (isString(value) || typeof value === 'number')
        ? '[redacted]'
        : redactAnswer(value, redact, depth + 1),
    ]),
  );
}
