import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decrypt, decryptByBlocks, encrypt, encryptByBlocks } from '../../src/codec/cfb8.ts';

const secret = 'made-up-secret-1';

test('without native CFB-8, the block implementation gives the same bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const sealed = encryptByBlocks(secret, bytes);
      expect(sealed.equals(encrypt(secret, bytes))).toBe(true);
      expect(decryptByBlocks(secret, sealed).equals(decrypt(secret, sealed))).toBe(true);
    }),
  );
});
