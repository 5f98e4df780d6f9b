import { findJsonObject, isWebPage } from '../../envelope/extract-payload.ts';
import { EnvelopeError, type EnvelopeProblem } from '../../envelope/envelope-error.ts';
import { type Envelope } from '../../envelope/envelope.ts';
import { invalid, invalidOrMissing, type Problem } from '../../errors/problem.ts';
import { isRecord, parseJson } from '../../json/json.ts';
import { type TransportResponse } from '../../transport/transport.ts';

/** An answer with code 0. */
export interface Success {
  kind: 'success';
  text: string;
  /**
   * The parsed text, for the first caller that decodes it. Each caller may modify its result, so others parse
   * the text again.
   */
  raw: Readonly<Record<string, unknown>>;
}

/** An HTTP response that does not come from Factomos, or that cannot be read. */
export type InvalidResponse =
  | { kind: 'http'; status: number; body: string }
  | {
      kind: 'unreadable';
      problem: EnvelopeProblem | 'empty' | Problem;
      /** The part of the answer that can be read. */
      answer?: unknown;
      cause?: unknown;
    };

export type ParsedResponse =
  | Success
  | { kind: 'refused'; code: number; message: string }
  /** JSON without a code. Whether that is enough depends on the action. */
  | ({ kind: 'unconfirmed'; text: string } & Unconfirmed)
  | InvalidResponse;

/**
 * A readable code other than 0 is a refusal, whatever the HTTP status. A success needs both code 0 and a 2xx
 * status, since a server that fails after writing its answer may have undone the change.
 */
export function parseResponse(envelope: Envelope, { status, body }: TransportResponse): ParsedResponse {
  let opened: { text: string } | { problem: EnvelopeProblem; text: string | undefined };
  try {
    opened = { text: envelope.open(body) };
  } catch (error) {
    if (!(error instanceof EnvelopeError)) throw error;
    opened = { problem: error.problem, text: error.text };
  }
  const answer = 'problem' in opened ? undefined : parseAnswer(opened.text);
  if (answer !== undefined && 'code' in answer && answer.code !== 0) {
    return { kind: 'refused', code: answer.code, message: answer.message };
  }
  // 204 and similar statuses announce an empty answer.
  const isEmpty = body.byteLength === 0;
  if (!(status >= 200 && status <= 299) || (isEmpty && status !== 200)) {
    const isTooLong = 'problem' in opened && opened.problem === 'too-long';
    return { kind: 'http', status, body: isTooLong ? '' : new TextDecoder().decode(body) };
  }
  if (isEmpty) return { kind: 'unreadable', problem: 'empty' };
  if ('problem' in opened) return { kind: 'unreadable', problem: opened.problem, answer: opened.text };
  const { text } = opened;
  if (answer === undefined) {
    return { kind: 'unreadable', problem: isWebPage(text) ? 'page' : 'not-sealed', answer: text };
  }
  if ('code' in answer) return { kind: 'success', text, raw: answer.raw };
  return { kind: 'unconfirmed', text, ...answer };
}

/** The JSON of Factomos, with the code and message that every answer should have in `error`. */
export interface Answer {
  code: number;
  message: string;
  raw: Record<string, unknown>;
}

/** JSON that may come from Factomos, but has no code that tells whether the action was done. */
export interface Unconfirmed {
  problem: Problem;
  /** The text of an error without a code, or ''. */
  message: string;
  raw: unknown;
}

/** The answer in a text, ignoring what PHP printed around it; undefined when there is no JSON object in it. */
export function parseAnswer(text: string): Answer | Unconfirmed | undefined {
  const whole = parseJson(text);
  const found = whole === undefined ? findJsonObject(text) : undefined;
  const raw = found === undefined ? whole : parseJson(found);
  if (raw === undefined) return undefined;
  if (!isRecord(raw)) return { problem: invalid('answer', 'must be an object'), message: '', raw };
  const { error } = raw;
  if (typeof error === 'string' && error !== '') {
    return { problem: invalid('error', 'must be an object'), message: error, raw };
  }
  if (!isRecord(error)) {
    return { problem: invalidOrMissing('error', error, 'must be an object'), message: '', raw };
  }
  const message = typeof error.message === 'string' ? error.message : '';
  const code = typeof error.code === 'string' && /^-?\d+$/.test(error.code) ? Number(error.code) : error.code;
  if (typeof code === 'number' && Number.isSafeInteger(code)) return { code, message, raw };
  const problem = invalidOrMissing('error.code', code, 'must be a whole number');
  return { problem, message, raw };
}
