import { BLOCK } from './draft-block.ts';
import { cadenceOf, isCadence, type Cadence } from './periods.ts';

/** Makes a file a template: `"repeat": { "every": "month", "start": "2026-11", "end": "2027-10", "payment_days": 30 }`. */
export interface Repeat {
  readonly every: Cadence;
  /** The first and the last period, inclusive. */
  readonly start?: string;
  readonly end?: string;
  /** The number of days from the creation of a file to its due date. */
  readonly paymentDays?: number;
}

/** The template and period that a file was created from. */
export interface DraftOrigin {
  /** The path of the template in its workspace. */
  readonly template: string;
  readonly period: string;
}

/** The extension's own fields in a draft file, which are not sent. */
const OWN_FIELDS = [BLOCK, '$schema', 'repeat', 'from'];

export const REPEAT_FIELDS = ['every', 'start', 'end', 'payment_days'];

export function isOwnField(name: string): boolean {
  return OWN_FIELDS.includes(name);
}

/** Parses the field. Undefined when it is not valid. */
export function readRepeat(value: unknown): Repeat | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const field = (name: string): unknown => Reflect.get(value, name);
  const [every, start, end, paymentDays] = REPEAT_FIELDS.map(field);
  if (!Object.keys(value).every((name) => REPEAT_FIELDS.includes(name)) || !isCadence(every))
    return undefined;
  if (!isBound(start, every) || !isBound(end, every) || !isDays(paymentDays)) return undefined;
  return {
    every,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(paymentDays === undefined ? {} : { paymentDays }),
  };
}

/** Whether a bound is a period of the draft's interval, or missing. */
export function isBound(value: unknown, every: Cadence): value is string | undefined {
  return value === undefined || (typeof value === 'string' && cadenceOf(value) === every);
}

export function isDays(value: unknown): value is number | undefined {
  return (
    value === undefined ||
    (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 366)
  );
}

export function readOrigin(value: unknown): DraftOrigin | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const template: unknown = Reflect.get(value, 'template');
  const period: unknown = Reflect.get(value, 'period');
  if (typeof template !== 'string' || template === '' || typeof period !== 'string') return undefined;
  return cadenceOf(period) === undefined ? undefined : { template, period };
}

/**
 * The key under which the document of a template and period is recorded. It ends with the template's path, so that renamed folders can be
 * followed.
 */
export function originKey(kind: 'invoice' | 'estimate', { template, period }: DraftOrigin): string {
  return `period/${kind}/${period}/${template}`;
}
