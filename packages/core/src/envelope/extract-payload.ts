import { parseJson } from '../json/json.ts';

/**
 * Shorter words are never a sealed answer: the shortest answer, `{"error":{"code":0}}`, has 28 characters
 * when sealed.
 */
export const MIN_SEALED_LENGTH = 20;
const MAX_CANDIDATES = 16;

/**
 * The words of a body that may be its sealed answer, the longest first. Around them may be PHP's warnings, as
 * HTML or plain text.
 */
export function sealedCandidates(body: string): string[] {
  return body
    .split(/[^A-Za-z0-9+/=%]+/)
    .filter((word) => word.length >= MIN_SEALED_LENGTH)
    .sort((a, b) => b.length - a.length)
    .slice(0, MAX_CANDIDATES);
}

/** The longest JSON object within a body that contains something else around it. */
export function findJsonObject(body: string): string | undefined {
  let longest: string | undefined;
  for (let from = body.indexOf('{'); from !== -1;) {
    const end = endOfObject(body, from);
    // Truncated: an object within it is only a part of the answer and must not be taken for the whole.
    if (end === undefined) break;
    const candidate = body.slice(from, end);
    if (candidate.length > (longest?.length ?? 0) && isJson(candidate)) longest = candidate;
    from = body.indexOf('{', end);
  }
  return longest;
}

export function isJson(text: string): boolean {
  return parseJson(text) !== undefined;
}

/** The end of the object that starts at `from`, ignoring braces within strings. */
function endOfObject(body: string, from: number): number | undefined {
  // Character by character: a regular expression for a whole string overflows the stack on one of several
  // megabytes.
  const signs = /\\.|["{}]/gs;
  signs.lastIndex = from;
  let depth = 0;
  let inString = false;
  for (let match = signs.exec(body); match !== null; match = signs.exec(body)) {
    if (match[0] === '"') inString = !inString;
    else if (inString) continue;
    else if (match[0] === '{') depth++;
    else if (match[0] === '}') depth--;
    if (depth === 0) return signs.lastIndex;
  }
  return undefined;
}

/**
 * The bytes of a text in an encoding other than UTF-8, such as Latin-1, as one character each; undefined for
 * bytes that do not occur in text.
 */
export function readableText(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  // Decryption with a wrong secret gives arbitrary bytes, including control characters.
  return /^\s*[{[<]/.test(text) && !/[^\P{Cc}\t\n\r\u{80}-\u{9F}]/u.test(text) ? text : undefined;
}

/** An HTML page, such as that of a server under maintenance or of a proxy. */
export function isWebPage(text: string): boolean {
  return /<(?:!doctype|html|head|body|title)\b/i.test(text.slice(0, 2000));
}
