import { createDecrypt, createEncrypt } from './cfb8.ts';
import { EnvelopeError } from './envelope-error.ts';
import { deriveKeys } from './keys.ts';
import {
  findJsonObject,
  isJson,
  isWebPage,
  MIN_SEALED_LENGTH,
  readableText,
  sealedCandidates,
} from './extract-payload.ts';

/**
 * The last digit that base64 may have, by the number of digits after the last group of four. After a complete
 * group, any digit. A single remaining digit is invalid. Two or three encode one or two bytes, and other last
 * digits would contain bits that no encoder writes.
 */
const LAST_DIGITS = [undefined, '', 'AQgw', 'AEIMQUYcgkosw048'];

/**
 * Encrypts requests and decrypts answers with the secret of one account (manual, section 1). Create it once
 * per secret: it reuses its ciphers.
 */
export interface Envelope {
  /** Encrypts a text. The result is base64, which the caller must form-encode once. */
  seal(text: string): string;
  /**
   * The text of an answer in any of its forms: percent-encoded base64, base64 or plain JSON, with a byte
   * order mark, white space or PHP's warnings around it. Throws an {@link EnvelopeError} if it cannot be
   * read.
   */
  open(body: string | Uint8Array): string;
}

/**
 * The longest string of V8. `node:buffer` exports this number too, but n8n rejects nodes whose code requires
 * that module.
 */
export const MAX_TEXT_LENGTH = 2 ** 29 - 24;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** A byte order mark in text, and its three bytes when each byte is read as one character. */
const BYTE_ORDER_MARK = /^(?:\u{FEFF}|\u{EF}\u{BB}\u{BF})/u;

/** Throws an {@link EnvelopeError} when the secret is not 16 bytes long. */
export function createEnvelope(secret: string): Envelope {
  const keys = deriveKeys(secret);
  const encrypt = createEncrypt(keys);
  const decrypt = createDecrypt(keys);

  function unseal(body: string): string | undefined {
    const sealed = decodeBase64(body);
    return sealed && decodeText(decrypt(sealed));
  }

  function open(body: string | Uint8Array): string {
    if (body.length > MAX_TEXT_LENGTH) throw tooLong();
    // One character per byte: enough for base64. The JSON is decoded separately, so text around it in another
    // charset is harmless.
    const whole =
      typeof body === 'string'
        ? body
        : Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
    const decodeJson = typeof body === 'string' ? String : decodeJsonBytes;
    const trimmed = whole.trim().replace(BYTE_ORDER_MARK, '').trim();

    const text = unseal(trimmed);
    if (text !== undefined) return text;
    if (trimmed.startsWith('{') && isJson(trimmed)) return decodeJson(trimmed);
    for (const candidate of sealedCandidates(trimmed)) {
      const found = unseal(candidate);
      if (found !== undefined && isJson(found)) return found;
    }
    const json = findJsonObject(trimmed);
    if (json !== undefined) return decodeJson(json);
    throw toEnvelopeError(trimmed);
  }

  function toEnvelopeError(trimmed: string): EnvelopeError {
    // A word such as `null` is valid base64 too, and tells nothing about the secret.
    const sealed = trimmed.length < MIN_SEALED_LENGTH ? undefined : decodeBase64(trimmed);
    if (sealed === undefined) return isWebPage(trimmed) ? page() : notSealed();
    const text = readableText(decrypt(sealed));
    return text === undefined ? notText() : notUtf8(text);
  }

  return { seal: (text) => encrypt(Buffer.from(text, 'utf8')).toString('base64'), open };
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeJsonBytes(json: string): string {
  const text = decodeText(Buffer.from(json, 'latin1'));
  if (text === undefined) throw notUtf8(json);
  return text;
}

function tooLong(): EnvelopeError {
  return new EnvelopeError('too-long', 'The answer is longer than a text can be.');
}

function notUtf8(text: string): EnvelopeError {
  return new EnvelopeError('not-utf8', 'The answer is text, but not in UTF-8.', text);
}

function page(): EnvelopeError {
  return new EnvelopeError('page', 'The answer is a web page: Factomos may be under maintenance.');
}

function notSealed(): EnvelopeError {
  return new EnvelopeError(
    'not-sealed',
    'The answer is neither sealed text nor JSON: it may come from a proxy, or be truncated.',
  );
}

function notText(): EnvelopeError {
  return new EnvelopeError(
    'not-text',
    'The answer cannot be read with this secret: check that the token and the secret belong together.',
  );
}

/** The bytes of base64, percent-encoded or not, padded or not; undefined for anything else. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const base64 = text.includes('%') ? percentDecode(text) : text;
  if (base64 === undefined) return undefined;
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  const digits = base64.length - padding;
  if (padding > 0 && base64.length % 4 !== 0) return undefined;
  if (LAST_DIGITS[digits % 4]?.includes(base64.charAt(digits - 1)) === false) return undefined;
  // Buffer also reads base64url, and skips all other characters; the result then has fewer bytes than
  // expected. Comparing the length is ten times as fast as checking each character.
  if (base64.includes('-') || base64.includes('_')) return undefined;
  const bytes = Buffer.from(base64, 'base64');
  return bytes.length === Math.floor((digits * 3) / 4) ? bytes : undefined;
}

/** Only `%XX`: `+` is a digit of base64, which form decoding would replace by a space. */
function percentDecode(text: string): string | undefined {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return undefined;
  }
}
