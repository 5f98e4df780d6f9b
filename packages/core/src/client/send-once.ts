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
  const lastWord = await Promise.race([answer, sleep(LAST_WORD)]);
  return lastWord ?? { failure: { reason: scope.reason() ?? 'aborted', sent: 'maybe', cause: undefined } };
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
    if (!isResponse(response)) throw new TypeError('The transport gave no status and body');
    return { response };
  } catch (cause) {
    return {
      failure: { reason: scope.reason() ?? 'network', sent: provesUnsent(cause) ? 'no' : 'maybe', cause },
    };
  }
}

/** By shape: a TransportError may come from another copy of this package. */
function provesUnsent(error: unknown): boolean {
  return error instanceof Error && Reflect.get(error, 'sent') === 'no';
}

function isResponse(value: unknown): value is TransportResponse {
  if (!isRecord(value)) return false;
  const { status, body } = value;
  return typeof status === 'number' && (typeof body === 'string' || ArrayBuffer.isView(body));
}
