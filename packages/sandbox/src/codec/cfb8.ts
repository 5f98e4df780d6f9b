import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  getCiphers,
  type KeyObject,
} from 'node:crypto';

/** mcrypt's `cfb` is CFB-8. The key is the hexadecimal text of md5(secret), the IV the secret itself. */
const ALGORITHM = 'aes-256-cfb8';
/**
 * Bun and Deno do not support CFB-8. Each output byte is the text byte XOR the first byte of the encrypted
 * block of the 16 bytes before it.
 */
const BLOCK_ALGORITHM = 'aes-256-ecb';
const HAS_CFB8 = getCiphers().includes(ALGORITHM);

/** Cached: creating a key takes longer than encrypting an answer. */
const keys = new Map<string, KeyObject>();
const MAX_CACHED_KEYS = 1000;

function keyOf(secret: string): KeyObject {
  const known = keys.get(secret);
  if (known !== undefined) return known;
  if (keys.size >= MAX_CACHED_KEYS) keys.clear();
  const key = createSecretKey(createHash('md5').update(secret).digest('hex'), 'ascii');
  keys.set(secret, key);
  return key;
}

export function encrypt(secret: string, plain: Uint8Array): Buffer {
  if (!HAS_CFB8) return encryptByBlocks(secret, plain);
  // A stream cipher: `update` returns everything, and `final` nothing.
  return createCipheriv(ALGORITHM, keyOf(secret), Buffer.from(secret)).update(plain);
}

export function decrypt(secret: string, sealed: Uint8Array): Buffer {
  if (!HAS_CFB8) return decryptByBlocks(secret, sealed);
  return createDecipheriv(ALGORITHM, keyOf(secret), Buffer.from(secret)).update(sealed);
}

export function encryptByBlocks(secret: string, plain: Uint8Array): Buffer {
  return throughBlocks(secret, plain, (_given, made) => made);
}

export function decryptByBlocks(secret: string, sealed: Uint8Array): Buffer {
  return throughBlocks(secret, sealed, (given) => given);
}

/** @param sealedOf which of the two bytes, input or output, is the encrypted one */
function throughBlocks(
  secret: string,
  bytes: Uint8Array,
  sealedOf: (given: number, made: number) => number,
): Buffer {
  const cipher = createCipheriv(BLOCK_ALGORITHM, keyOf(secret), null).setAutoPadding(false);
  const register = Buffer.from(secret);
  const result = Buffer.alloc(bytes.length);
  for (const [index, given] of bytes.entries()) {
    const made = given ^ cipher.update(register).readUInt8(0);
    result[index] = made;
    register.copyWithin(0, 1);
    register[register.length - 1] = sealedOf(given, made);
  }
  return result;
}
