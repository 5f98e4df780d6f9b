import { expect, test } from 'vitest';
import { hasUrlKey, withUrlKey } from '../../nodes/FactomosTrigger/options/url-key.ts';

const key = 'a-long-made-up-key';

test('accepts only the key', () => {
  expect(hasUrlKey(key, key)).toBe(true);
  for (const given of [
    undefined,
    '',
    'a-long-made-up-kez',
    `${key} `,
    key.toUpperCase(),
    [key],
    [key, key],
    { key },
  ]) {
    expect(hasUrlKey(given, key)).toBe(false);
  }
});

test('refuses every request when the trigger has no key, or a key that could be guessed', () => {
  expect(hasUrlKey('', '')).toBe(false);
  expect(hasUrlKey('short', 'short')).toBe(false);
});

test('adds a key with any characters to the URL', () => {
  const url = withUrlKey('https://n8n.example.com/webhook/1/factomos', 'ä key & more=16+');
  expect(new URL(url).searchParams.get('key')).toBe('ä key & more=16+');
});
