import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

/** mcrypt's `cfb` is CFB-8; the key is the hex text of md5(secret), the IV the secret itself. */
const algorithm = 'aes-256-cfb8';

function keyOf(secret: string): Buffer {
  return Buffer.from(createHash('md5').update(secret).digest('hex'), 'ascii');
}

export function encrypt(secret: string, plain: Uint8Array): Buffer {
  const cipher = createCipheriv(algorithm, keyOf(secret), Buffer.from(secret));
  return Buffer.concat([cipher.update(plain), cipher.final()]);
}

export function decrypt(secret: string, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv(algorithm, keyOf(secret), Buffer.from(secret));
  return Buffer.concat([decipher.update(sealed), decipher.final()]);
}
