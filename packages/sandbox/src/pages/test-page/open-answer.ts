import { decrypt } from '../../codec/cfb8.ts';

/** Characters that do not occur in text. Decryption with a wrong secret almost always produces some. */
const UNREADABLE = /[\u0000-\u0008\u000e-\u001f\ufffd]/;

export type OpenedAnswer = { answer: unknown } | { raw: string };

/** Reads an answer of api.php in any form that the quirks can give it. An unreadable answer is shown unchanged. */
export function openAnswer(secret: string, body: string): OpenedAnswer {
  const plain = json(body.replace(/^[^{]*(?=\{)/, '').trim());
  if (plain !== undefined) return { answer: plain };
  // The base64 may be surrounded by a byte order mark, white space or a line of HTML.
  const [sealed = ''] = /[A-Za-z0-9+/%=]+\s*$/.exec(body) ?? [];
  const bytes = Buffer.from(percentDecoded(sealed.trim()), 'base64');
  const text = decrypt(secret, bytes).toString('utf8');
  const opened = json(text.replace(/^[^{]*(?=\{)/, '').trim());
  if (opened !== undefined) return { answer: opened };
  return { raw: UNREADABLE.test(text) ? body : text };
}

function json(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function percentDecoded(text: string): string {
  return text.replaceAll(/%([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
