import { BLOCK } from './draft-block.ts';
import { cadenceOf, isCadence, type Cadence } from './periods.ts';

/** Makes a file a template: `"repeat": { "every": "month", "start": "2026-11", "end": "2027-10", "payment_days": 30 }`. */
export interface Repeat {
  readonly every: Cadence;
  /** The first and the last period, both included. */
  readonly start?: string;
  readonly end?: string;
  /** How many days after the day that a file is made its term is. */
  readonly paymentDays?: number;
}

/** Which template a file was made from, and for which period. */
export interface DraftOrigin {
  /** The path of the template in its workspace. */
  readonly template: string;
  readonly period: string;
}

/** What is the extension's own in a draft file, and not sent. */
const OWN_FIELDS = [BLOCK, '$schema', 'repeat', 'from'];

export const REPEAT_FIELDS = ['every', 'start', 'end', 'payment_days'];

export function isOwnField(name: string): boolean {
  return OWN_FIELDS.includes(name);
}

/** Undefined for what cannot be used as it stands. */
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

/** A period as long as the draft repeats, or nothing. */
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

/** What the guard remembers a template's document of one period by. Its path ends it, so that folders can be renamed. */
export function originKey(kind: 'invoice' | 'estimate', { template, period }: DraftOrigin): string {
  return `period/${kind}/${period}/${template}`;
}
