import { isRecord } from '../../checks/is-record.ts';
import { EnvelopeError, type EnvelopeProblem } from '../../envelope/envelope-error.ts';
import { type Envelope } from '../../envelope/envelope.ts';
import { type Problem } from '../../errors/problem.ts';
import { type TransportResponse } from '../../transport/transport.ts';

/** An answer with code 0. */
export interface Success {
  kind: 'success';
  text: string;
  /** The text as JSON, for the first that decodes it: what a caller gets is its own to change. */
  raw: Readonly<Record<string, unknown>>;
}

/** An HTTP response that does not come from Factomos, or that cannot be read. */
export type InvalidResponse =
  | { kind: 'http'; status: number; body: string }
  | { kind: 'unreadable'; problem: EnvelopeProblem | 'empty' | Problem; cause?: unknown };

export type ParsedResponse = Success | { kind: 'refused'; code: number; message: string } | InvalidResponse;

/**
 * A readable code other than 0 counts whatever the status: Factomos has refused. Success needs both, the code and the status, since a
 * server that fails after it wrote its answer may have undone what it says.
 */
export function parseResponse(envelope: Envelope, { status, body }: TransportResponse): ParsedResponse {
  let text: string | undefined;
  let problem: EnvelopeProblem | undefined;
  try {
    text = envelope.open(body);
  } catch (error) {
    if (!(error instanceof EnvelopeError)) throw error;
    problem = error.problem;
  }
  const answer = text === undefined ? undefined : parseAnswer(text);
  const isAnswer = answer !== undefined && 'code' in answer;
  if (isAnswer && answer.code !== 0) return { kind: 'refused', code: answer.code, message: answer.message };
  // 204 and its like say by themselves that they have no answer.
  const isEmpty = body.byteLength === 0;
  if (!(status >= 200 && status <= 299) || (isEmpty && status !== 200)) {
    return { kind: 'http', status, body: problem === 'too-long' ? '' : new TextDecoder().decode(body) };
  }
  if (isEmpty) return { kind: 'unreadable', problem: 'empty' };
  if (problem !== undefined) return { kind: 'unreadable', problem };
  if (text === undefined || answer === undefined) return { kind: 'unreadable', problem: 'not-sealed' };
  return isAnswer
    ? { kind: 'success', text, raw: answer.raw }
    : { kind: 'unreadable', problem: answer.problem };
}

/** The JSON of Factomos, and the code and message that every answer has in `error`. */
export interface Answer {
  code: number;
  message: string;
  raw: Record<string, unknown>;
}

/** The answer in a text, or what is wrong with it when it is JSON but not an answer of Factomos; undefined when it is not JSON. */
export function parseAnswer(text: string): Answer | { problem: Problem } | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(raw)) return invalid('answer', 'must be an object');
  if (!isRecord(raw.error))
    return invalid('error', raw.error === undefined ? 'is missing' : 'must be an object');
  const { code, message } = raw.error;
  const number = typeof code === 'string' && /^-?\d+$/.test(code) ? Number(code) : code;
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) {
    return invalid('error.code', code === undefined ? 'is missing' : 'must be a whole number');
  }
  return { code: number, message: typeof message === 'string' ? message : '', raw };
}

function invalid(field: string, message: string): { problem: Problem } {
  return { problem: { field, message } };
}
