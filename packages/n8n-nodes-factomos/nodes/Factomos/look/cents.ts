/** Converts an EUR amount to whole cents, which compare exactly. */
export function toCents(amount: unknown): number {
  return Math.round(Number(amount) * 100);
}
