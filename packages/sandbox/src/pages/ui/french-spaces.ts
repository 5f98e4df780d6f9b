/** Punctuation that is preceded by a space in French. In text such as `:after` it is not punctuation. */
const BEFORE_NARROW = / (?=[;?!](?:[\s)»]|$))/g;
const BEFORE_WIDE = / (?=:(?:\s|$)|»)|(?<=«) /g;

function spaced(text: string): string {
  return text.replace(BEFORE_NARROW, '\u202F').replace(BEFORE_WIDE, '\u00A0');
}

/**
 * Inserts the no-break spaces of French before ; ? ! : and inside « », so that no line starts with
 * punctuation. Messages are written with plain spaces, which are visible and searchable, and are converted
 * here, once and in place.
 */
export function withFrenchSpaces<Messages>(messages: Messages): Messages {
  if (typeof messages !== 'object' || messages === null) return messages;
  for (const key of Object.keys(messages)) Reflect.set(messages, key, spacedWord(Reflect.get(messages, key)));
  return messages;
}

function spacedWord(word: unknown): unknown {
  if (typeof word === 'string') return spaced(word);
  if (typeof word !== 'function') return withFrenchSpaces(word);
  return (...given: unknown[]): unknown => {
    const made: unknown = Reflect.apply(word, undefined, given);
    return typeof made === 'string' ? spaced(made) : made;
  };
}
