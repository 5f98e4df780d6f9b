import { parseNotification } from 'factomos-core';
import { describe, expect, test } from 'vitest';
import { parsePostedKeys } from '../../nodes/FactomosTrigger/connect/posted-keys.ts';
import { filled, growsFast } from '@tools/fuzz/growth';

describe('the connect page takes linear time for', () => {
  const multipart = 'multipart/form-data; boundary=b';
  test.each<[string, string, (length: number) => string]>([
    ['a multipart form of header lines', multipart, filled('name="api_key"\r\na\r\n')],
    ['a multipart form of names', multipart, filled('name="api_key"')],
    ['a multipart form of line ends', multipart, filled('\r\n')],
    ['a multipart form of boundaries', multipart, filled('--b\r\n')],
    [
      'a multipart form of empty parts',
      multipart,
      filled('--b\r\nContent-Disposition: form-data; name="api_key"\r\n\r\n\r\n'),
    ],
    ['a multipart form of semicolons', multipart, filled('; ')],
    ['a form of names', 'application/x-www-form-urlencoded', filled('&api_key')],
    ['blanks', '', filled(' ')],
    ['unterminated JSON', 'application/json', filled('{"a":')],
  ])('%s', async (_name, contentType, body) => {
    const run = (length: number) => parsePostedKeys(body(length), contentType);
    expect(await growsFast(run, 8 * 1024)).toBe(false);
  });
});

describe('a notification is read in linear time from', () => {
  const event = (id: string, custom = '') =>
    JSON.stringify({
      notification_type: 'create_invoice',
      company_id: '550',
      result: { id, error: { code: 0, message: 'OK' } },
      custom,
    });
  test.each<[string, (length: number) => string]>([
    ['an ID that is almost a number', (length) => event(`${filled('1')(length)}x`)],
    ['an ID of zeros', (length) => event(filled('0')(length))],
    ['a custom text of commas and brackets', (length) => event('1', filled(', }')(length))],
    ['trailing commas', (length) => `{"a":1${filled(', ')(length)}}`],
    ['a comma before blanks', (length) => `{"a":1,${filled(' ')(length)}x}`],
    ['backslashes', (length) => `{"${filled('\\')(length)}`],
    ['a form of empty fields', filled('&')],
    ['a form of encoded brackets', filled('%7B')],
    ['blanks', filled(' ')],
  ])('%s', async (_name, body) => {
    const run = (length: number) => {
      try {
        return parseNotification(Buffer.from(body(length)));
      } catch (error) {
        return error;
      }
    };
    expect(await growsFast(run, 8 * 1024)).toBe(false);
  });
});
