/** As many digits as every floating-point number keeps. */
const CERTAIN_DIGITS = 15;

/** A text that shows more digits than were meant, such as 0.30000000000000004 for 0.1 + 0.2. */
const SPOILED = /^-?(?=[\d.]{17,}$)\d+\.\d+$/;

/** A figure that floating-point arithmetic spoiled, as it was meant: the sum 0.1 + 0.2 is 0.3. Anything else as it is. */
export function plainFigure(value: unknown): unknown {
  const isFigure = typeof value === 'number' || (typeof value === 'string' && SPOILED.test(value));
  if (!isFigure || !Number.isFinite(Number(value))) return value;
  return Number(Number(value).toPrecision(CERTAIN_DIGITS));
}
