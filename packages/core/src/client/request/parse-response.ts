import { parseAnswer } from '../../decode/parse-answer.ts';
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
  const opened = open(envelope, body);
  const answer = 'text' in opened ? parseAnswer(opened.text) : undefined;
  const isAnswer = answer !== undefined && 'code' in answer;
  if (isAnswer && answer.code !== 0) return { kind: 'refused', code: answer.code, message: answer.message };
  // 204 and its like say by themselves that they have no answer.
  const isEmpty = body.byteLength === 0;
  if (!(status >= 200 && status <= 299) || (isEmpty && status !== 200)) {
    const isTooLong = 'problem' in opened && opened.problem === 'too-long';
    return { kind: 'http', status, body: isTooLong ? '' : new TextDecoder().decode(body) };
  }
  if (isEmpty) return { kind: 'unreadable', problem: 'empty' };
  if ('problem' in opened) return { kind: 'unreadable', problem: opened.problem };
  if (answer === undefined) return { kind: 'unreadable', problem: 'not-sealed' };
  return isAnswer
    ? { kind: 'success', text: opened.text, raw: answer.raw }
    : { kind: 'unreadable', problem: answer.problem };
}

function open(envelope: Envelope, body: Uint8Array): { text: string } | { problem: EnvelopeProblem } {
  try {
    return { text: envelope.open(body) };
  } catch (error) {
    if (error instanceof EnvelopeError) return { problem: error.problem };
    throw error;
  }
}
