import { isRecord } from '../is-record.ts';
import { type AbortScope } from './abort.ts';
import { type Transport, type TransportRequest, type TransportResponse } from './transport.ts';

/** How one attempt ended without an answer. */
export interface SendFailure {
  reason: 'network' | 'timeout' | 'aborted';
  /** `no` only when that is certain. */
  sent: 'no' | 'maybe';
  cause: unknown;
}

export type SendOutcome = { response: TransportResponse } | { failure: SendFailure };

/** How long a transport may take to say, after its signal ended, whether the request had left. */
const LAST_WORD = 100;

/** Gives a request to the transport once. It ends when the scope does, also with a transport that does not listen to its signal. */
export async function sendOnce(
  transport: Transport,
  request: Omit<TransportRequest, 'signal'>,
  scope: AbortScope,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<SendOutcome> {
  const early = scope.reason();
  if (early !== undefined) return { failure: { reason: early, sent: 'no', cause: undefined } };

  const answer = answerOf(transport, { ...request, signal: scope.signal }, scope);
  const first = await Promise.race([answer, scope.ended]);
  if (first !== undefined) return first;
  const lastWord = await Promise.race([answer, lastWait(sleep)]);
  return lastWord ?? { failure: { reason: scope.reason() ?? 'aborted', sent: 'maybe', cause: undefined } };
}

/** A wait that fails is over: by now the request may have left, and nothing else may be said of it. */
async function lastWait(sleep: (milliseconds: number) => Promise<void>): Promise<undefined> {
  try {
    await sleep(LAST_WORD);
  } catch {
    return undefined;
  }
}

/** A transport that throws at once is no different from one that rejects. */
async function answerOf(
  transport: Transport,
  request: TransportRequest,
  scope: AbortScope,
): Promise<SendOutcome> {
  try {
    const response: unknown = await transport(request);
    // Thrown here, it is a failure after which a write's outcome is unknown; met later, it would be none of this package's errors.
    return { response: readResponse(response) };
  } catch (cause) {
    return {
      failure: { reason: scope.reason() ?? 'network', sent: provesUnsent(cause) ? 'no' : 'maybe', cause },
    };
  }
}

/** By shape: a TransportError may come from another copy of this package. */
function provesUnsent(error: unknown): boolean {
  try {
    return error instanceof Error && Reflect.get(error, 'sent') === 'no';
  } catch {
    return false;
  }
}

/** Taken out of what the transport gave, so that nothing of it is read again later. */
function readResponse(value: unknown): TransportResponse {
  if (isRecord(value)) {
    const { status, body } = value;
    if (typeof status === 'number' && ArrayBuffer.isView(body)) {
      return { status, body: new Uint8Array(body.buffer, body.byteOffset, body.byteLength) };
    }
  }
  throw new TypeError('The transport gave no status and body');
}
