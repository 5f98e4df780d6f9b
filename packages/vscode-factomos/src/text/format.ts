import { env, l10n } from 'vscode';

/** EUR in the language of VS Code. */
export function euros(amount: number): string {
  return new Intl.NumberFormat(env.language, { style: 'currency', currency: 'EUR' }).format(amount);
}

export function decimal(value: number): string {
  return new Intl.NumberFormat(env.language, { maximumFractionDigits: 6 }).format(value);
}

/** A day `YYYY-MM-DD` in the language of VS Code. */
export function day(value: string): string {
  return new Intl.DateTimeFormat(env.language, { dateStyle: 'short', timeZone: 'UTC' }).format(
    new Date(value),
  );
}

export function month(value: string): string {
  const format = new Intl.DateTimeFormat(env.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(value));
}

export function clock(at: number): string {
  return new Intl.DateTimeFormat(env.language, { timeStyle: 'short' }).format(at);
}

/** Today in Paris, where Factomos keeps its days. */
export function today(now: number = Date.now()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(now);
}

export function age(at: number, now: number = Date.now()): string {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return l10n.t('just now');
  if (minutes < 60) return l10n.t('{0} min ago', minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? l10n.t('{0} h ago', hours) : l10n.t('{0} days ago', Math.floor(hours / 24));
}

/** “1 call” or “3 calls”. */
export function calls(count: number): string {
  return count === 1 ? l10n.t('1 call') : l10n.t('{0} calls', count);
}
