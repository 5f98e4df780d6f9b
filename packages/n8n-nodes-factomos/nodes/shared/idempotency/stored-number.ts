import { clearRow, countAt, type MarkContext, recordCount } from './rows.ts';

/**
 * The rows of a number. n8n's table only returns how many entries a row has, so each digit is a row with that many entries: base 32, low
 * digit first, the count is the digit plus 1, plus 32 when another digit follows. The row of the check digit is written last: without it
 * there is no number yet.
 */
export interface NumberRows {
  digit: (index: number) => string;
  check: string;
}

const BASE = 32;
/** The number of digits of the largest safe integer. */
const MAX_DIGITS = 11;
/** A prime above the base, so that every single wrong digit and every swap of two digits is detected. */
const CHECK_MODULUS = 37;

/** The count of a check row that means: there is a value, but it is not a number. */
export const NO_NUMBER = CHECK_MODULUS + 1;

/** Writes a whole number from 0 on to rows that `clearNumber` cleared. Two numbers in the same rows are detected as invalid. */
export async function writeNumber(ctx: MarkContext, rows: NumberRows, value: number): Promise<void> {
  const digits = toDigits(value);
  for (const [index, digit] of digits.entries()) {
    const more = index < digits.length - 1 ? BASE : 0;
    await recordCount(ctx, rows.digit(index), digit + 1 + more, value);
  }
  await recordCount(ctx, rows.check, checkDigit(digits) + 1, value);
}

/** Reads a number. Undefined when there is none, or when its rows are inconsistent. */
export async function readNumber(ctx: MarkContext, rows: NumberRows): Promise<number | undefined> {
  const check = await countAt(ctx, rows.check);
  if (check === 0 || check >= NO_NUMBER) return undefined;
  const digits: number[] = [];
  for (let more = true; more;) {
    const count = await countAt(ctx, rows.digit(digits.length));
    if (count === 0 || count > 2 * BASE || digits.length === MAX_DIGITS) return undefined;
    digits.push((count - 1) % BASE);
    more = count > BASE;
  }
  // Otherwise a row that lost its "more" flag would hide the digits after it.
  if ((await countAt(ctx, rows.digit(digits.length))) > 0) return undefined;
  const value = digits.reduceRight((sum, digit) => sum * BASE + digit, 0);
  return checkDigit(digits) + 1 === check && Number.isSafeInteger(value) ? value : undefined;
}

/** Clears the check digit first, then the digits from the highest down, so that after an interruption the next call clears the rest. */
export async function clearNumber(ctx: MarkContext, rows: NumberRows): Promise<void> {
  if ((await countAt(ctx, rows.check)) > 0) await clearRow(ctx, rows.check);
  let digits = 0;
  while (digits < MAX_DIGITS && (await countAt(ctx, rows.digit(digits))) > 0) digits += 1;
  while (digits > 0) {
    digits -= 1;
    await clearRow(ctx, rows.digit(digits));
  }
}

function toDigits(value: number): number[] {
  const digits: number[] = [];
  let rest = value;
  do {
    digits.push(rest % BASE);
    rest = Math.floor(rest / BASE);
  } while (rest > 0);
  return digits;
}

/** The weights are distinct and not 0. */
function checkDigit(digits: readonly number[]): number {
  return digits.reduce((sum, digit, index) => sum + (digit + 1) * (index + 1), 0) % CHECK_MODULUS;
}
