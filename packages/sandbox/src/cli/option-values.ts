import { parseQuirks } from '../quirks/quirks.ts';
import { type QuirkValues } from '../quirks/quirk-values.ts';
import { SandboxError } from '../sandbox-error.ts';

/** @throws SandboxError `option-invalid` */
export function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new SandboxError('option-invalid', `--port must be a number from 0 to 65535, not "${text}".`);
  }
  return port;
}

/**
 * @param what the name that the user knows: `--quota`, or `The quota`
 *
 * @throws SandboxError `option-invalid`
 */
export function dailyLimitOf(what: string, text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  if (text === 'off') return null;
  if (!/^\d{1,9}$/.test(text)) {
    throw new SandboxError(
      'option-invalid',
      `${what} must be a number of calls per day, or off, not "${text}".`,
    );
  }
  return Number(text);
}

/**
 * @param what the name that the user knows: `--quirk`, or `A quirk`
 *
 * @throws SandboxError `option-invalid`
 */
export function quirksOf(what: string, pairs: readonly string[]): Partial<QuirkValues> {
  const given: Record<string, string> = {};
  for (const pair of pairs) {
    const [name = '', value, ...more] = pair.split('=');
    if (value === undefined || more.length > 0)
      throw new SandboxError('option-invalid', `${what} must be NAME=VALUE, not "${pair}".`);
    given[name] = value;
  }
  const values = parseQuirks(given);
  return Object.fromEntries(Object.entries(values).filter(([name]) => name in given));
}

/**
 * @param what the name that the user knows: `--limit`, or `The id of the delivery`
 *
 * @throws SandboxError `option-invalid`
 */
export function wholeOf(what: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text))
    throw new SandboxError('option-invalid', `${what} must be a whole number, not "${text}".`);
  return Number(text);
}

/**
 * The number of calls that a fault applies to: 1 by default, null for all.
 *
 * @throws SandboxError `option-invalid`
 */
export function timesOf(text: string | undefined): number | null {
  return text === 'always' ? null : (wholeOf('--times', text) ?? 1);
}

/** @throws SandboxError `option-invalid` */
export function chanceOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[01]?(?:\.\d+)?$/.test(text))
    throw new SandboxError('option-invalid', `--chance must be a number such as 0.1, not "${text}".`);
  return Number(text);
}
