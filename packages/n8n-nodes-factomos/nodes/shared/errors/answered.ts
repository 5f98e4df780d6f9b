import { type FactomosError } from 'factomos-core';

/** A field that ends in `_id` or is a document's number, in JSON that may be truncated or mixed with PHP messages. */
const FIELD = /"(\w+_id|\w+_formated_number)"\s*:\s*(?:"([^"\\]{1,100})"|(\d{1,20})(?=\s*[,}\]]))/g;

/** The IDs and numbers in a response whose outcome is unclear. They show where to look, and prove nothing. */
export function answeredNames(error: FactomosError): Record<string, string> {
  const answer = 'answer' in error ? error.answer : undefined;
  if (answer === undefined || Array.isArray(answer)) return {};
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  const names = new Map<string, string>();
  for (const [, name = '', quoted, plain] of text.matchAll(FIELD)) {
    const value = quoted ?? plain ?? '';
    // Factomos writes "0" for a missing ID.
    if (value !== '0' && !names.has(name)) names.set(name, value);
  }
  return Object.fromEntries(names);
}

/** The same as a sentence. Empty when nothing was found. */
export function answeredSentence(error: FactomosError): string {
  const names = Object.entries(answeredNames(error)).map(([name, value]) => `${name} ${value}`);
  return names.length === 0 ? '' : ` Its response contains ${names.join(', ')}.`;
}
