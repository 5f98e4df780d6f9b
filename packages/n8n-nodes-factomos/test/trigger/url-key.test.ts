import { expect, test } from 'vitest';
import { hasUrlKey, withUrlKey } from '../../nodes/FactomosTrigger/options/url-key.ts';

const key = 'a-long-made-up-key';

test('accepts the key, and nothing else', () => {
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

test('refuses everybody where the trigger has no key, or one that could be guessed', () => {
  expect(hasUrlKey('', '')).toBe(false);
  expect(hasUrlKey('short', 'short')).toBe(false);
});

test('puts the key into the URL, whatever characters it has', () => {
  const url = withUrlKey('https://n8n.example.com/webhook/1/factomos', 'ä key & more=16+');
  expect(new URL(url).searchParams.get('key')).toBe('ä key & more=16+');
});
