import leven from 'leven';
import { invalid, type Problem } from './problem.ts';

/** The number of wrong letters up to which a name counts as misspelt. */
const MAX_DISTANCE = 3;

/**
 * Unknown options whose names resemble a known one: a misspelt option would be silently ignored. Other
 * unknown options are ignored, since an object with additional properties may be spread into the options, and
 * so are undefined ones.
 */
export function misspeltOptions(
  given: object,
  known: readonly string[],
  renamed: Readonly<Record<string, string>> = {},
): Problem[] {
  return Object.entries(given).flatMap(([field, value]) => {
    if (value === undefined || known.includes(field)) return [];
    const meant = renamed[field] ?? nearest(field, known);
    return meant === undefined ? [] : [invalid(field, `is not an option: did you mean ${meant}?`)];
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
  return leven(name, option) + (name.startsWith(option.charAt(0)) ? 0 : 1);
}
