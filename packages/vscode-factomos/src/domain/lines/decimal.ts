const MAX_LENGTH = 15;

/**
 * A number as people type it in French or English (`1 200,50`, `1200.5`) as a plain decimal, or undefined.
 * `1.200` and `1,200` are taken as one and two tenths: a wrong thousand must be seen in the totals, never guessed.
 */
export function parseDecimal(text: string): string | undefined {
  const plain = text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) && plain.length <= MAX_LENGTH ? plain : undefined;
}
