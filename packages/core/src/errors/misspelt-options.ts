import { distance } from 'fastest-levenshtein';
import { type Problem } from './problem.ts';

/** How many letters of a name may be wrong for it to be recognised. */
const MAX_DISTANCE = 3;

/**
 * Options that look like another: a misspelt one would be silently ignored. What looks like none is ignored, since an object with more
 * than the options may be spread into them; one that is undefined counts as left out.
 */
export function misspeltOptions(
  given: object,
  known: readonly string[],
  renamed: Readonly<Record<string, string>> = {},
): Problem[] {
  return Object.entries(given).flatMap(([field, value]) => {
    if (value === undefined || known.includes(field)) return [];
    const meant = renamed[field] ?? nearest(field, known);
    return meant === undefined ? [] : [{ field, message: `is not an option: did you mean ${meant}?` }];
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
  return distance(name, option) + (name.startsWith(option.charAt(0)) ? 0 : 1);
}
