import { Big } from 'big.js';

/** Decimals are rounded half away from zero, as people do by hand. */
const halfAwayFromZero = Big.roundHalfUp;
/** Ten million million EUR: far above any invoice, and far below the largest exact number of cents. */
const MAX_CENTS = 1e15;

const DECIMAL = /^-?\d{1,20}(?:\.\d{1,20})?$/;

export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

export function isAmount(text: string): boolean {
  return isDecimal(text) && Math.abs(Number(text)) <= MAX_CENTS / 100;
}

export function isWithinRange(cents: number): boolean {
  return Math.abs(cents) <= MAX_CENTS;
}

export function toCents(amount: Big | string): number {
  return new Big(amount).times(100).round(0, halfAwayFromZero).toNumber() || 0;
}

/** The format of amounts in the API: "26100", "5115.6". */
export function fromCents(cents: number): string {
  // Integer arithmetic: exact, and fast enough for the hundreds of amounts in a list of fifty rows.
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const fraction = digits.slice(-2).replace(/0+$/, '');
  const whole = digits.slice(0, -2);
  return `${cents < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

const french = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2 });

/** The French format of amounts, without the euro sign: "1 234,50", with a no-break space. */
export function inFrench(cents: number): string {
  return french.format(cents / 100);
}

/** Normalises "950.00" and "0950" to "950". */
export function plainDecimal(text: string): string {
  const plain = new Big(text).toFixed();
  return plain === '-0' ? '0' : plain;
}

/** quantity × price − remise, in cents. */
export function lineNet(quantity: string, price: string, remise: string): number {
  return toCents(new Big(quantity).times(price).minus(remise));
}

/** The VAT in cents on an amount in cents at a rate in percent. */
export function vatOn(cents: number, rate: string): number {
  return new Big(cents).times(rate).div(100).round(0, halfAwayFromZero).toNumber() || 0;
}
