import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { openRequest, sealAnswer } from '../../src/codec/envelope.ts';

const vector = v.object({
  name: v.string(),
  secret: v.string(),
  plaintextUtf8: v.optional(v.string()),
  ciphertextBase64: v.string(),
});
const { cases } = v.parse(
  v.object({ cases: v.array(vector) }),
  JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/libmcrypt-vectors.json'), 'utf8')),
);
const texts = cases.flatMap(({ plaintextUtf8, ...rest }) =>
  plaintextUtf8 === undefined ? [] : [{ ...rest, text: plaintextUtf8 }],
);

describe('the codec gives the same bytes as libmcrypt', () => {
  test('the vectors exist', () => {
    expect(texts.length).toBeGreaterThan(30);
  });

  test.each(texts)('$name', ({ secret, text, ciphertextBase64 }) => {
    expect(sealAnswer(secret, text)).toBe(ciphertextBase64);
    expect(openRequest(secret, ciphertextBase64)).toEqual({ text });
  });
});

describe('a crequest that cannot be decrypted is refused with a reason', () => {
  const secret = 'sandbox-secret-1';
  test.each([
    ['YWJj%3D', 'crequest is still percent-encoded: it was form-encoded twice'],
    ['YW Jj', "crequest contains a space: send the '+' of base64 as %2B"],
    ['no base64!', "crequest contains a space: send the '+' of base64 as %2B"],
    ['YWJ', 'crequest is not base64'],
  ])('%s', (crequest, problem) => {
    expect(openRequest(secret, crequest)).toEqual({ problem });
  });

  test('a crequest cannot be decrypted with another secret', () => {
    const crequest = sealAnswer('another-secret-1', 'action=getClient&client_id=1&description=Été');
    expect(JSON.stringify(openRequest(secret, crequest))).toContain('check the secret');
  });
});
