import { type ParamKind, type ParamSpec } from '../catalogue/spec/param-spec.ts';
import { calendarDay } from '../time/calendar-day.ts';

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
const EXPONENTIAL = /^(-?)(\d)(?:\.(\d+))?e([-+]\d+)$/;

/**
 * A parameter as it is sent, or what is wrong with it. The message follows the name of the field and does not
 * repeat the value.
 */
export type Checked = { wire: string } | { problem: string };

/** A name and its value: one input variable of PHP. */
export type WirePair = readonly [name: string, value: string];

type SimpleKind = Exclude<ParamKind, 'choice' | 'lines'>;

const checks: Record<SimpleKind, (value: unknown) => Checked> = {
  id: checkId,
  text: checkText,
  multiline: checkText,
  secret: checkText,
  email: checkEmail,
  url: checkUrl,
  date: checkDate,
  amount: checkNumber,
  quantity: checkNumber,
  percent: checkPercent,
  integer: checkInteger,
  flag: checkFlag,
};

export function checkParam(spec: Exclude<ParamSpec, { kind: 'lines' }>, value: unknown): Checked {
  if (spec.kind === 'choice') return checkChoice(spec.choices, value);
  if (spec.kind === 'lines') return { problem: 'must be a list of lines' };
  return checks[spec.kind](value);
}

export function checkId(value: unknown): Checked {
  const wire = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  // Two expressions, since a single one takes quadratic time for a very long invalid id.
  return typeof wire === 'string' && /^\d+$/.test(wire) && /[1-9]/.test(wire)
    ? { wire }
    : { problem: "must be one of Factomos's identifiers: a whole number above 0, as a number or as digits" };
}

function checkText(value: unknown): Checked {
  if (typeof value !== 'string') return { problem: 'must be a string' };
  // UTF-8 cannot encode half of a surrogate pair.
  if (/\p{Surrogate}/u.test(value))
    return {
      problem:
        'contains half of a character pair (a lone surrogate): remove it, or copy the text from its source again',
    };
  // Decoders insert U+FFFD in place of bytes that they could not read.
  if (value.includes('\uFFFD'))
    return {
      problem:
        'contains U+FFFD (\uFFFD), so characters were lost: read the source in its own encoding, such as Windows-1252',
    };
  return { wire: value };
}

function checkEmail(value: unknown): Checked {
  return typeof value === 'string' && /^[^\s@]+@[^\s@]+$/.test(value)
    ? checkText(value)
    : { problem: 'must be an email address' };
}

function checkUrl(value: unknown): Checked {
  return typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value)
    ? checkText(value)
    : { problem: 'must be a URL that starts with https:// or http://' };
}

function checkDate(value: unknown): Checked {
  const wire = calendarDay(value);
  return wire === undefined ? { problem: 'must be a date that exists, written YYYY-MM-DD' } : { wire };
}

function checkNumber(value: unknown): Checked {
  const wire = plainNumber(value);
  return wire === undefined
    ? { problem: 'must be a finite number, or one written with digits and a point, such as 12.5' }
    : { wire };
}

function checkPercent(value: unknown): Checked {
  const wire = plainNumber(value);
  return wire !== undefined && Number(wire) >= 0 && Number(wire) <= 100
    ? { wire }
    : { problem: 'must be a percentage from 0 to 100, such as 20 or 5.5' };
}

function checkInteger(value: unknown): Checked {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? { wire: plainNumber(value) ?? '' }
    : { problem: 'must be a whole number from 0' };
}

function checkFlag(value: unknown): Checked {
  if (value === true || value === 1 || value === '1') return { wire: '1' };
  if (value === false || value === 0 || value === '0') return { wire: '0' };
  return { problem: 'must be true or false' };
}

function checkChoice(choices: readonly string[], value: unknown): Checked {
  return typeof value === 'string' && choices.includes(value)
    ? { wire: value }
    : { problem: `must be one of ${choices.join(', ')}` };
}

/**
 * A number in PHP's notation: never 1e-7, never a comma. Decimal strings are passed on unchanged; anything
 * else gives undefined.
 */
export function plainNumber(value: unknown): string | undefined {
  if (typeof value === 'string') return DECIMAL.test(value) ? value : undefined;
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  const text = String(value);
  const [, sign = '', whole = '', fraction = '', power] = EXPONENTIAL.exec(text) ?? [];
  if (power === undefined) return text;
  const digits = whole + fraction;
  const shift = Number(power);
  // JavaScript uses the exponential form from 21 digits before the point, or six zeros after it, so the point
  // is never within the digits.
  return sign + (shift < 0 ? `0.${'0'.repeat(-shift - 1)}${digits}` : digits.padEnd(shift + 1, '0'));
}

/** Why a text cannot be sent unchanged. The message follows the name of the field. */
export function textProblem(text: string): string | undefined {
  const checked = checkText(text);
  return 'problem' in checked ? checked.problem : undefined;
}
