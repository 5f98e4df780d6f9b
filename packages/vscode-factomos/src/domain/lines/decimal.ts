const MAX_LENGTH = 15;

/**
 * Parses a number typed in French or English style (`1 200,50`, `1200.5`) to a plain decimal; undefined when it is not valid. `1.200` and
 * `1,200` mean one and two tenths: a separator is never guessed to be for thousands, and a mistake shows in the totals.
 */
export function parseDecimal(text: string): string | undefined {
  const plain = text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) && plain.length <= MAX_LENGTH ? plain : undefined;
}
