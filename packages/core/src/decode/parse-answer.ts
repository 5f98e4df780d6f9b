import { type Problem } from '../errors/problem.ts';
import { isRecord } from '../checks/is-record.ts';

/** What Factomos said: its JSON, and the code and message that every answer has in `error`. */
export interface Answer {
  code: number;
  message: string;
  raw: Record<string, unknown>;
}

/** The answer in a text; what is wrong with it when it is JSON but no answer of Factomos; undefined when it is no JSON. */
export function parseAnswer(text: string): Answer | { problem: Problem } | undefined {
  const raw = parse(text);
  if (raw === undefined) return undefined;
  if (!isRecord(raw)) return wrong('answer', 'is no object');
  if (!isRecord(raw.error)) return wrong('error', raw.error === undefined ? 'is missing' : 'is no object');
  const { code, message } = raw.error;
  const number = typeof code === 'string' && /^-?\d+$/.test(code) ? Number(code) : code;
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) {
    return wrong('error.code', code === undefined ? 'is missing' : 'is no whole number');
  }
  return { code: number, message: typeof message === 'string' ? message : '', raw };
}

function wrong(field: string, message: string): { problem: Problem } {
  return { problem: { field, message } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
