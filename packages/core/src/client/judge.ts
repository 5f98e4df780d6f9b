import { readAnswer } from '../decode/read-answer.ts';
import { EnvelopeError, type EnvelopeProblem } from '../envelope/envelope-error.ts';
import { type Envelope } from '../envelope/envelope.ts';
import { type TransportResponse } from './transport.ts';

/** What an HTTP answer amounts to. */
export type Verdict =
  | { kind: 'success'; text: string }
  | { kind: 'refused'; code: number; message: string }
  | { kind: 'http'; status: number; body: string }
  | { kind: 'unreadable'; why: EnvelopeProblem };

/**
 * A readable code other than 0 counts whatever the status: Factomos has refused. Success needs both, the code and the status, since a
 * server that fails after it wrote its answer may have undone what it says.
 */
export function judge(envelope: Envelope, { status, body }: TransportResponse): Verdict {
  const opened = open(envelope, body);
  const answer = 'text' in opened ? readAnswer(opened.text) : undefined;
  if (answer !== undefined && answer.code !== 0) {
    return { kind: 'refused', code: answer.code, message: answer.message };
  }
  if (status < 200 || status > 299) return { kind: 'http', status, body: new TextDecoder().decode(body) };
  if ('problem' in opened) return { kind: 'unreadable', why: opened.problem };
  return answer === undefined
    ? { kind: 'unreadable', why: 'not-sealed' }
    : { kind: 'success', text: opened.text };
}

function open(envelope: Envelope, body: Uint8Array): { text: string } | { problem: EnvelopeProblem } {
  try {
    return { text: envelope.open(body) };
  } catch (error) {
    if (error instanceof EnvelopeError) return { problem: error.problem };
    throw error;
  }
}
