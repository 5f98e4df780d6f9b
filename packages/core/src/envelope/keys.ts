import { stringOrEmpty } from '../json/json.ts';
import { createHash, createSecretKey, type KeyObject } from 'node:crypto';
import { EnvelopeError } from './envelope-error.ts';

/** A secret is also the cipher's initialisation vector, so it has the length of one AES block. */
export const SECRET_BYTES = 16;

export interface EnvelopeKeys {
  /** A key object, which OpenSSL accepts three times as fast as bytes. */
  key: KeyObject;
  iv: Uint8Array;
}

/** AES-256 key: the 32 hexadecimal characters of md5(secret), as bytes. IV: the bytes of the secret. */
export function deriveKeys(secret: string): EnvelopeKeys {
  // JavaScript callers may pass undefined, for example from a missing environment variable.
  const iv = Buffer.from(stringOrEmpty(secret), 'utf8');
  if (iv.length !== SECRET_BYTES) {
    throw new EnvelopeError(
      'secret',
      `The Factomos secret must be exactly ${SECRET_BYTES} bytes long; this one has ${iv.length}. ` +
        'Copy it again from Factomos, without spaces around it.',
    );
  }
  const hex = createHash('md5').update(iv).digest('hex');
  return { key: createSecretKey(Buffer.from(hex, 'latin1')), iv };
}
