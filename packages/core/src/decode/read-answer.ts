import { isRecord } from '../is-record.ts';

/** What Factomos said: its JSON, and the code and message that every answer has in `error`. */
export interface Answer {
  code: number;
  message: string;
  raw: Record<string, unknown>;
}

/** Undefined when the text is not an answer of Factomos. */
export function readAnswer(text: string): Answer | undefined {
  const raw = parse(text);
  if (!isRecord(raw) || !isRecord(raw.error)) return undefined;
  const { code, message } = raw.error;
  const number = typeof code === 'string' && /^-?\d+$/.test(code) ? Number(code) : code;
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) return undefined;
  return { code: number, message: typeof message === 'string' ? message : '', raw };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
