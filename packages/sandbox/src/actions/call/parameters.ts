import { isAmount, isDecimal, plainDecimal, toCents } from '../../documents/money.ts';
import { isDay } from '../../documents/days.ts';
import { type PhpArray } from '../../php/parse-form.ts';
import { refuseWithSandboxCode } from './refusal.ts';

/** Longer than any text of a document, and shorter than the limit of a MySQL column. */
const MAX_TEXT_LENGTH = 60_000;
/** Days that Factomos uses for "no date". */
const noDay = new Set(['', '0000-00-00', '0000-00-00 00:00:00', '00/00/00']);

/** The parameters of a call, parsed by the kind that the manual gives each. */
export class Parameters {
  readonly #values: PhpArray;

  constructor(values: PhpArray) {
    this.#values = values;
  }

  names(): string[] {
    return [...this.#values.keys()];
  }

  /** The text as sent, or undefined when it was not sent. */
  sent(name: string): string | undefined {
    const value = this.#values.get(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'string')
      return refuseWithSandboxCode('wrongShape', `Parameter ${name} must be a single value`);
    return checkedText(name, value);
  }

  /** The text, empty when it was not sent. */
  text(name: string): string {
    return this.sent(name) ?? '';
  }

  /** Whether the parameter has a value: an empty text or array counts as missing. */
  has(name: string): boolean {
    const value = this.#values.get(name);
    return typeof value === 'string' ? value !== '' : value !== undefined && value.size > 0;
  }

  /** An id for the database. An invalid id becomes 0, which no row has. */
  id(name: string): number {
    const text = this.text(name);
    return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0;
  }

  /** The values of `name[]` by their index. */
  list(name: string): Map<string, string> {
    const value = this.#values.get(name);
    const list = new Map<string, string>();
    if (value === undefined) return list;
    if (typeof value === 'string')
      return refuseWithSandboxCode('wrongShape', `Parameter ${name} must be an array: send ${name}[]`);
    for (const [key, item] of value) {
      if (typeof item !== 'string')
        return refuseWithSandboxCode('wrongShape', `Parameter ${name}[] must be a flat array`);
      list.set(key, checkedText(`${name}[]`, item));
    }
    return list;
  }

  /** YYYY-MM-DD, or undefined for none. */
  day(name: string): string | undefined {
    const text = this.text(name);
    if (noDay.has(text)) return undefined;
    return isDay(text)
      ? text
      : refuseWithSandboxCode('invalidDate', `Invalid parameter ${name}: it must be a date, YYYY-MM-DD`);
  }

  /** A plain decimal, or undefined for none. */
  decimal(name: string): string | undefined {
    const text = this.text(name);
    return text === '' ? undefined : checkedDecimal(name, text);
  }

  /** Cents, or undefined for none. */
  cents(name: string): number | undefined {
    const text = this.text(name);
    return text === '' ? undefined : toCents(checkedDecimal(name, text));
  }

  /** 0 or 1, or undefined for none. */
  flag(name: string): boolean | undefined {
    const text = this.text(name);
    if (text === '') return undefined;
    if (text !== '0' && text !== '1')
      return refuseWithSandboxCode('invalidValue', `Invalid parameter ${name}: it must be 0 or 1`);
    return text === '1';
  }
}

/** @returns the number without superfluous zeros */
export function checkedDecimal(name: string, text: string): string {
  if (!isDecimal(text)) {
    return refuseWithSandboxCode(
      'invalidNumber',
      `Invalid parameter ${name}: write numbers as 1234.5, with a dot`,
    );
  }
  if (!isAmount(text)) return refuseWithSandboxCode('outOfRange', `Parameter ${name} is out of range`);
  return plainDecimal(text);
}

function checkedText(name: string, text: string): string {
  if (text.includes('\uFFFD')) return refuseWithSandboxCode('notUtf8', `Parameter ${name} is not UTF-8`);
  if (text.length > MAX_TEXT_LENGTH)
    return refuseWithSandboxCode('tooLong', `Parameter ${name} is longer than ${MAX_TEXT_LENGTH} characters`);
  return text;
}
