const ALPHABET = /^[A-Za-z0-9+/]*={0,2}$/;
/** What the last character may be when one or two bytes are left over: any other would carry bits that no encoder writes. */
const LAST_OF_ONE_BYTE = 'AQgw';
const LAST_OF_TWO_BYTES = 'AEIMQUYcgkosw048';

/** The bytes of base64, whether percent-encoded or not, padded or not; undefined for anything else. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const base64 = text.includes('%') ? percentDecode(text).trim() : text;
  if (!ALPHABET.test(base64)) return undefined;
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  const digits = base64.length - padding;
  const rest = digits % 4;
  if (padding > 0 && (digits + padding) % 4 !== 0) return undefined;
  if (rest === 1) return undefined;
  const last = base64.charAt(digits - 1);
  if (rest === 2 && !LAST_OF_ONE_BYTE.includes(last)) return undefined;
  if (rest === 3 && !LAST_OF_TWO_BYTES.includes(last)) return undefined;
  return Buffer.from(base64, 'base64');
}

/** `%XX` only: `+` is a digit of base64, and form decoding would make a space of it. */
function percentDecode(text: string): string {
  const usual = text.replace(/%2B/gi, '+').replace(/%2F/gi, '/').replace(/%3D/gi, '=');
  if (!usual.includes('%')) return usual;
  return usual.replace(/%([0-9A-F]{2})/gi, (_escape, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
