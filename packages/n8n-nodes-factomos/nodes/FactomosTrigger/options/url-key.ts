import { createHash, timingSafeEqual } from 'node:crypto';

/** Shorter keys could be guessed. */
export const MIN_KEY_LENGTH = 16;

/**
 * Whether a request has the trigger's key as `?key=`. A trigger without a usable key refuses every request. The comparison takes constant
 * time, so that response times reveal nothing about the key.
 */
export function hasUrlKey(given: unknown, expected: string): boolean {
  if (!isUsableKey(expected) || typeof given !== 'string') return false;
  return timingSafeEqual(digest(given), digest(expected));
}

export function isUsableKey(key: string): boolean {
  // Blanks do not count: they are easy to guess and often typed by accident.
  return key.trim().length >= MIN_KEY_LENGTH;
}

/** The webhook's URL with the key, as it is registered at Factomos. */
export function withUrlKey(webhookUrl: string, key: string): string {
  const url = new URL(webhookUrl);
  url.searchParams.set('key', key);
  return url.href;
}

const digest = (text: string) => createHash('sha256').update(text, 'utf8').digest();
