import { expect, test } from 'vitest';
import { parsePostedKeys } from '../../nodes/FactomosTrigger/connect/posted-keys.ts';

const [apiKey, apiSecret] = ['made+up token', 'made-up-secret16'];
const keys = { apiKey, apiSecret };

test.each([
  [
    'a browser’s form',
    'api_key=made%2Bup+token&api_secret=made-up-secret16',
    'application/x-www-form-urlencoded',
  ],
  ['a form without a content type', 'api_secret=made-up-secret16&api_key=made%2Bup%20token', ''],
  ['JSON', JSON.stringify({ api_key: apiKey, api_secret: apiSecret }), 'application/json'],
  [
    'a multipart form, as PHP’s curl sends an array',
    [
      '--b',
      'Content-Disposition: form-data; name="api_key"',
      '',
      'made+up token',
      '--b',
      'Content-Disposition: form-data; name="api_secret"',
      'Content-Type: text/plain',
      '',
      'made-up-secret16',
      '--b--',
      '',
    ].join('\r\n'),
    'multipart/form-data; boundary=b',
  ],
])('reads the keys from %s', (_name, body, contentType) => {
  expect(parsePostedKeys(body, contentType)).toEqual(keys);
});

test.each([
  ['an empty body', '', ''],
  ['a key without a secret', 'api_key=made-up', ''],
  ['empty values', 'api_key=&api_secret=', ''],
  ['broken JSON', '{"api_key":', 'application/json'],
  ['values that are not strings', '{"api_key":1,"api_secret":{}}', 'application/json'],
  ['values too long to be keys', `api_key=${'x'.repeat(501)}&api_secret=y`, ''],
  ['a multipart form of something else', '--b\r\n\r\nhello\r\n--b--', 'multipart/form-data; boundary=b'],
])('finds no keys in %s', (_name, body, contentType) => {
  expect(parsePostedKeys(body, contentType)).toBeUndefined();
});
