import { createHash } from 'node:crypto';
import { decrypt, encrypt } from './cfb8.ts';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

export type Opened = { text: string } | { problem: string };

/** Decrypts a `crequest`. PHP would continue with garbage; the sandbox reports what is wrong. */
export function openRequest(secret: string, crequest: string): Opened {
  if (!BASE64.test(crequest)) return { problem: whyNotBase64(crequest) };
  const bytes = decrypt(secret, Buffer.from(crequest, 'base64'));
  const text = bytes.toString('utf8');
  if (text.includes('\uFFFD') && !Buffer.from(text).equals(bytes)) {
    return {
      problem: 'crequest does not decrypt to text: check the secret and the cipher (AES-256-CFB8)',
    };
  }
  return { text };
}

/** Base64 as returned by `factomos_encode`, before percent-encoding. */
export function sealAnswer(secret: string, text: string | Uint8Array): string {
  return encrypt(secret, Buffer.from(text)).toString('base64');
}

/** Encrypted with the digest of the secret in its place, so that a client that follows the manual cannot decrypt it. */
export function sealOtherwise(secret: string, text: string | Uint8Array): string {
  return sealAnswer(createHash('md5').update(secret).digest('hex').slice(0, 16), text);
}

function whyNotBase64(crequest: string): string {
  if (/%[0-9A-Fa-f]{2}/.test(crequest)) return 'crequest is still percent-encoded: it was form-encoded twice';
  if (crequest.includes(' ')) return "crequest contains a space: send the '+' of base64 as %2B";
  return 'crequest is not base64';
}
