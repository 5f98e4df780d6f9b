import { createCipheriv, createDecipheriv, createHash, createSecretKey, type KeyObject } from 'node:crypto';

/** mcrypt's `cfb` is CFB-8; the key is the hex text of md5(secret), the IV the secret itself. */
const ALGORITHM = 'aes-256-cfb8';

/** Making a key costs more than enciphering an answer. */
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
  // A stream cipher: `update` returns all of it, and `final` nothing.
  return createCipheriv(ALGORITHM, keyOf(secret), Buffer.from(secret)).update(plain);
}

export function decrypt(secret: string, sealed: Uint8Array): Buffer {
  return createDecipheriv(ALGORITHM, keyOf(secret), Buffer.from(secret)).update(sealed);
}
