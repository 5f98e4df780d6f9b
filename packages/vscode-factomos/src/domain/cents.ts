/** The cents of an amount in EUR, halves away from zero, by its decimal digits: a float's product is wrong by one for 1.005. */
export function toCents(amount: number): number {
  const product = amount * 100;
  const nearest = Math.round(product);
  // Whole cents, as nearly all amounts are: no digits are needed, which are slow for thousands of rows.
  if (Math.abs(product - nearest) < 1e-6) return nearest === 0 ? 0 : nearest;
  const digits = String(Math.abs(amount));
  // An amount in exponents is far below a cent, or far above what anybody bills.
  const cents = digits.includes('e') ? Math.abs(amount) * 100 : Number(`${digits}e2`);
  const rounded = Math.sign(amount) * Math.round(cents);
  return rounded === 0 ? 0 : rounded;
}

/** EUR. Whole cents are added, which has no rounding error. */
export function sumEuros(amounts: readonly number[]): number {
  return amounts.reduce((cents, amount) => cents + toCents(amount), 0) / 100;
}
