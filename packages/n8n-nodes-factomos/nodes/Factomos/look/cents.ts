/** An amount in EUR as a whole number of cents: decimals of two places compare exactly then. */
export function toCents(amount: unknown): number {
  return Math.round(Number(amount) * 100);
}
