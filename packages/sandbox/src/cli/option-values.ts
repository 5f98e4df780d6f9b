import { parseQuirks } from '../quirks/quirks.ts';
import { type QuirkValues } from '../quirks/quirk-values.ts';
import { SandboxError } from '../sandbox-error.ts';

/** @throws SandboxError `option-invalid` */
export function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new SandboxError('option-invalid', `--port is a number from 0 to 65535, not "${text}".`);
  }
  return port;
}

/** @throws SandboxError `option-invalid` */
export function dailyLimitOf(text: string | undefined): number | null | undefined {
  if (text === undefined) return undefined;
  if (text === 'off') return null;
  if (!/^\d{1,9}$/.test(text)) {
    throw new SandboxError('option-invalid', `--quota is a number of calls a day, or off, not "${text}".`);
  }
  return Number(text);
}

/** @throws SandboxError `option-invalid` */
export function quirksOf(pairs: readonly string[]): Partial<QuirkValues> {
  const given: Record<string, string> = {};
  for (const pair of pairs) {
    const [name = '', value] = pair.split('=');
    if (value === undefined)
      throw new SandboxError('option-invalid', `--quirk is NAME=VALUE, not "${pair}".`);
    given[name] = value;
  }
  const values = parseQuirks(given);
  return Object.fromEntries(Object.entries(values).filter(([name]) => name in given));
}

/** @throws SandboxError `option-invalid` */
export function wholeOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text))
    throw new SandboxError('option-invalid', `The ${name} is a whole number, not "${text}".`);
  return Number(text);
}

/** How many calls a fault meets: 1 when nothing is said, null for all. @throws SandboxError `option-invalid` */
export function timesOf(text: string | undefined): number | null {
  return text === 'always' ? null : (wholeOf('number of times', text) ?? 1);
}
