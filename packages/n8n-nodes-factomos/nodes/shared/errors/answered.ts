import { type FactomosError } from 'factomos-core';

/** A field that ends in `_id` or is a document's number, in an object or in text that is cut off or has PHP's messages in it. */
const FIELD = /"(\w+_id|\w+_formated_number)"\s*:\s*(?:"([^"\\]{1,100})"|(\d{1,20})(?=\s*[,}\]]))/g;

/** What a response that was not clear names all the same: IDs and numbers. A place to look first, and no proof. */
export function answeredNames(error: FactomosError): Record<string, string> {
  const answer = 'answer' in error ? error.answer : undefined;
  if (answer === undefined || Array.isArray(answer)) return {};
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  const names = new Map<string, string>();
  for (const [, name = '', quoted, plain] of text.matchAll(FIELD)) {
    const value = quoted ?? plain ?? '';
    // Factomos's "0" is none.
    if (value !== '0' && !names.has(name)) names.set(name, value);
  }
  return Object.fromEntries(names);
}

/** The same as a sentence. Empty where it names nothing. */
export function answeredSentence(error: FactomosError): string {
  const names = Object.entries(answeredNames(error)).map(([name, value]) => `${name} ${value}`);
  return names.length === 0 ? '' : ` Its response names ${names.join(', ')}.`;
}
