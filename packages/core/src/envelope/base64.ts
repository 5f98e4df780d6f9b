/** What the last character may be when one or two bytes are left over: any other would carry bits that no encoder writes. */
const LAST_OF_ONE_BYTE = 'AQgw';
const LAST_OF_TWO_BYTES = 'AEIMQUYcgkosw048';

/** The bytes of base64, whether percent-encoded or not, padded or not; undefined for anything else. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const base64 = text.includes('%') ? percentDecode(text) : text;
  if (base64 === undefined) return undefined;
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  const digits = base64.length - padding;
  if (!hasRightEnd(base64, digits, padding)) return undefined;
  // Buffer reads base64url too, and passes over every other character: then it has fewer bytes than there should be. This is ten times as
  // fast as looking at each character.
  if (base64.includes('-') || base64.includes('_')) return undefined;
  const bytes = Buffer.from(base64, 'base64');
  return bytes.length === Math.floor((digits * 3) / 4) ? bytes : undefined;
}

function hasRightEnd(base64: string, digits: number, padding: number): boolean {
  if (padding > 0 && base64.length % 4 !== 0) return false;
  const last = base64.charAt(digits - 1);
  switch (digits % 4) {
    case 1:
      return false;
    case 2:
      return LAST_OF_ONE_BYTE.includes(last);
    case 3:
      return LAST_OF_TWO_BYTES.includes(last);
    default:
      return true;
  }
}

/** `%XX` only: `+` is a digit of base64, and form decoding would make a space of it. */
function percentDecode(text: string): string | undefined {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return undefined;
  }
}
