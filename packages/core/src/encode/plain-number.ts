const DECIMAL = /^-?\d+(?:\.\d+)?$/;
const EXPONENTIAL = /^(-?)(\d)(?:\.(\d+))?e([-+]\d+)$/;

/** A number as PHP reads it: never 1e-7, never a comma. Decimal strings are taken as they are; undefined for anything else. */
export function plainNumber(value: unknown): string | undefined {
  if (typeof value === 'string') return DECIMAL.test(value) ? value : undefined;
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  const text = String(value);
  const [, sign = '', whole = '', fraction = '', power] = EXPONENTIAL.exec(text) ?? [];
  if (power === undefined) return text;
  const digits = whole + fraction;
  const shift = Number(power);
  // JavaScript writes so from 21 digits before the point, or six zeros after it: the point never falls within the digits.
  return sign + (shift < 0 ? `0.${'0'.repeat(-shift - 1)}${digits}` : digits.padEnd(shift + 1, '0'));
}
