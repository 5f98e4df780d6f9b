const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** A number as PHP reads it: never 1e-7, never a comma. Decimal strings are taken as they are; undefined for anything else. */
export function plainNumber(value: unknown): string | undefined {
  if (typeof value === 'string') return DECIMAL.test(value) ? value : undefined;
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  const shortest = String(Object.is(value, -0) ? 0 : value);
  return shortest.includes('e') ? withoutExponent(shortest) : shortest;
}

function withoutExponent(text: string): string {
  const [mantissa = '', exponent = ''] = text.split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  return point <= 0 ? `${sign}0.${'0'.repeat(-point)}${digits}` : `${sign}${digits.padEnd(point, '0')}`;
}
