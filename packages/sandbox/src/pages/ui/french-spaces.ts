/** Signs that stand off from the word before them; what goes on without a space, as `:after`, is no sign of a sentence. */
const narrow = / (?=[;?!](?:[\s)»]|$))/g;
const wide = / (?=:(?:\s|$)|»)|(?<=«) /g;

function spaced(text: string): string {
  return text.replace(narrow, '\u202F').replace(wide, '\u00A0');
}

/**
 * Sets the no-break spaces that French has before ; ? ! : and inside « », so that no line begins with a sign. Words are written with
 * plain spaces, which can be seen and searched for, and are changed here, once and in place.
 */
export function withFrenchSpaces<Words>(words: Words): Words {
  if (typeof words !== 'object' || words === null) return words;
  for (const key of Object.keys(words)) Reflect.set(words, key, spacedWord(Reflect.get(words, key)));
  return words;
}

function spacedWord(word: unknown): unknown {
  if (typeof word === 'string') return spaced(word);
  if (typeof word !== 'function') return withFrenchSpaces(word);
  return (...given: unknown[]): unknown => {
    const made: unknown = Reflect.apply(word, undefined, given);
    return typeof made === 'string' ? spaced(made) : made;
  };
}
