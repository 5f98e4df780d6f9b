import { parseJson } from '../json/json.ts';

/** Shorter words are never a sealed answer: the shortest, `{"error":{"code":0}}`, has 28 characters when sealed. */
export const MIN_SEALED_LENGTH = 20;
const MAX_CANDIDATES = 16;

/** The words of a body that may be its sealed answer, longest first; around them stand PHP's warnings, as HTML or plain text. */
export function sealedCandidates(body: string): string[] {
  return body
    .split(/[^A-Za-z0-9+/=%]+/)
    .filter((word) => word.length >= MIN_SEALED_LENGTH)
    .sort((a, b) => b.length - a.length)
    .slice(0, MAX_CANDIDATES);
}

/** The longest JSON object within a body that has something else around it. */
export function findJsonObject(body: string): string | undefined {
  let longest: string | undefined;
  for (let from = body.indexOf('{'); from !== -1;) {
    const end = endOfObject(body, from);
    // Cut short: an object within it is only a part of the answer, and must not pass for the whole.
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

/** Where the object that opens at `from` closes, braces within strings aside. */
function endOfObject(body: string, from: number): number | undefined {
  // One sign at a time: an expression for a whole string runs out of stack on one of some megabytes.
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

/** Bytes of a text in another encoding than UTF-8, such as Latin-1, one character for each; undefined for bytes that no text has. */
export function readableText(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  // A wrong secret gives any byte, control characters among them.
  return /^\s*[{[<]/.test(text) && !/[^\P{Cc}\t\n\r\u{80}-\u{9F}]/u.test(text) ? text : undefined;
}

/** A page for people, such as that of a server under maintenance or of a proxy. */
export function isWebPage(text: string): boolean {
  return /<(?:!doctype|html|head|body|title)\b/i.test(text.slice(0, 2000));
}
