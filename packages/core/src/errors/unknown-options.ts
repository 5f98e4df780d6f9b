import { distance } from 'fastest-levenshtein';
import { type Problem } from './problem.ts';

/** How many letters of a name may be wrong for it to be recognised. */
const MAX_DISTANCE = 3;

/** A misspelt option would be ignored without a word. One that is undefined counts as left out. */
export function unknownOptions(
  given: object,
  known: readonly string[],
  renamed: Readonly<Record<string, string>> = {},
): Problem[] {
  return Object.entries(given)
    .filter(([name, value]) => value !== undefined && !known.includes(name))
    .map(([name]) => {
      const meant = renamed[name] ?? nearest(name, known);
      const question = meant === undefined ? '' : `: did you mean ${meant}?`;
      return { field: name, message: `is not an option${question}` };
    });
}

function nearest(name: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((option) => ({ option, off: difference(name.toLowerCase(), option.toLowerCase()) }))
    .sort((a, b) => a.off - b.off);
  return best !== undefined && best.off <= Math.min(MAX_DISTANCE, name.length * 0.7)
    ? best.option
    : undefined;
}

/** The first letter is rarely wrong. */
function difference(name: string, option: string): number {
  return distance(name, option) + (name[0] === option[0] ? 0 : 1);
}
