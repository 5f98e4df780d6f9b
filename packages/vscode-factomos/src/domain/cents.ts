/** The cents of an amount in EUR, rounded half away from zero by its decimal digits: multiplying a float by 100 is wrong for 1.005. */
export function toCents(amount: number): number {
  const product = amount * 100;
  const nearest = Math.round(product);
  // Nearly all amounts are whole cents and need no digits, which are slow for thousands of rows.
  if (Math.abs(product - nearest) < 1e-6) return nearest === 0 ? 0 : nearest;
  const digits = String(Math.abs(amount));
  // An amount in exponent notation is far below a cent, or far above any invoice.
  const cents = digits.includes('e') ? Math.abs(amount) * 100 : Number(`${digits}e2`);
  const rounded = Math.sign(amount) * Math.round(cents);
  return rounded === 0 ? 0 : rounded;
}

/** Adds amounts in EUR as whole cents, without rounding errors. */
export function sumEuros(amounts: readonly number[]): number {
  return amounts.reduce((cents, amount) => cents + toCents(amount), 0) / 100;
}
