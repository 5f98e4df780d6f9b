import { decrypt } from '../../codec/cfb8.ts';

/** What no text has: a wrong secret makes some of them of every answer. */
const UNREADABLE = /[\u0000-\u0008\u000e-\u001f\ufffd]/;

export type OpenedAnswer = { answer: unknown } | { raw: string };

/** Reads what api.php sent in any form the sandbox can be told to use; what cannot be read is shown as it came. */
export function openAnswer(secret: string, body: string): OpenedAnswer {
  const plain = json(body.replace(/^[^{]*(?=\{)/, '').trim());
  if (plain !== undefined) return { answer: plain };
  // A byte order mark, white space or a line of HTML may stand around the base64.
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
