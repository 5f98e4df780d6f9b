/** The number of significant digits that every double keeps. */
const CERTAIN_DIGITS = 15;

/** Text with more digits than a double keeps, such as 0.30000000000000004 for 0.1 + 0.2. */
const NOISY_TEXT = /^-?(?=[\d.]{17,}$)\d+\.\d+$/;

/** Removes floating-point noise from a number: 0.1 + 0.2 becomes 0.3. Returns any other value unchanged. */
export function removeFloatNoise(value: unknown): unknown {
  const isFigure = typeof value === 'number' || (typeof value === 'string' && NOISY_TEXT.test(value));
  if (!isFigure || !Number.isFinite(Number(value))) return value;
  return Number(Number(value).toPrecision(CERTAIN_DIGITS));
}
