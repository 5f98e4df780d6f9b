import { createError } from '../../errors/create-error.ts';
import { type NetworkError, type QuotaError } from '../../errors/errors.ts';
import { type FactomosError } from '../../errors/guards.ts';
import { safeCause } from '../../errors/safe-cause.ts';
import { type SendFailure, toTransportError } from './errors.ts';
import { isRecord } from '../../json/json.ts';
import { type Transport, type TransportRequest, type TransportResponse } from '../../transport/transport.ts';
import { VERSION } from '../../version.ts';
import { type AttemptResult, type DecodedAnswer } from './attempt-result.ts';
import { type ClientConfig } from './config.ts';
import { Deadline, type TimeLimit, timeLimit } from './deadline.ts';
import { type PreparedRequest } from './prepared-request.ts';

export type SendResult = { response: TransportResponse } | { failure: SendFailure };

/** How long a transport may take, after its signal aborted, to tell whether the request was sent. */
const ABORT_GRACE_MS = 100;
const HEADERS = {
  'content-type': 'application/x-www-form-urlencoded',
  accept: 'application/json, text/plain, */*',
  'user-agent': `factomos-core/${VERSION}`,
};

/** Passes a request to the transport once. Ends at the deadline, even if the transport ignores its signal. */
export async function send(
  { transport, url, sleep }: ClientConfig,
  { body, effect }: PreparedRequest,
  deadline: Deadline,
): Promise<SendResult> {
  // A local variable: checking `deadline.reason` itself would narrow its type, although it can change later.
  const reason = deadline.reason;
  if (reason !== undefined) {
    return { failure: { reason, sent: 'no', cause: undefined, abortReason: deadline.abortReason } };
  }
  const request = { url, body, headers: { ...HEADERS }, effect, signal: deadline.signal };
  const result = transmit(transport, request, deadline);
  const early = await Promise.race([result, deadline.reached]);
  if (early !== undefined) return early;
  const late = await Promise.race([result, waitForTransport(sleep)]);
  return (
    late ?? {
      failure: {
        reason: deadline.reason ?? 'aborted',
        sent: 'maybe',
        cause: undefined,
        abortReason: deadline.abortReason,
      },
    }
  );
}

/** If the wait fails, the request may have been sent by now, and the outcome is unknown. */
async function waitForTransport(sleep: ClientConfig['sleep']): Promise<undefined> {
  try {
    await sleep(ABORT_GRACE_MS);
  } catch {
    return undefined;
  }
}

/** A transport that throws synchronously is treated like one that rejects. */
async function transmit(
  transport: Transport,
  request: TransportRequest,
  deadline: Deadline,
): Promise<SendResult> {
  try {
    const response: unknown = await transport(request);
    // Errors thrown here count as failures after which a write's outcome is unknown. Thrown later, they would
    // not become a FactomosError.
    const { status, body } = isRecord(response) ? response : {};
    if (typeof status !== 'number' || !ArrayBuffer.isView(body))
      throw new TypeError('The transport did not return a status and a body');
    // A copy, so that the transport's object is not read again later.
    return { response: { status, body: new Uint8Array(body.buffer, body.byteOffset, body.byteLength) } };
  } catch (cause) {
    const { reason = 'network', abortReason } = deadline;
    return { failure: { reason, sent: provesUnsent(cause) ? 'no' : 'maybe', cause, abortReason } };
  }
}

/** Checked by shape: a TransportError may come from another copy of this package. */
function provesUnsent(error: unknown): boolean {
  try {
    return error instanceof Error && Reflect.get(error, 'sent') === 'no';
  } catch {
    return false;
  }
}

/** Counts one call of the day's quota, or returns the reason not to send. */
export type Reservation = { release: () => Promise<void> } | { error: FactomosError };

/** A slow store may take as long as the attempt. If it counts the call after that, the call is released again. */
export async function reserve(
  config: ClientConfig,
  request: PreparedRequest,
  deadline: Deadline,
): Promise<Reservation> {
  const notSent = (cause?: Error) =>
    toTransportError(request, {
      reason: deadline.reason ?? 'aborted',
      sent: 'no',
      cause,
      abortReason: deadline.abortReason,
    });
  if (deadline.reason !== undefined) return { error: notSent() };
  try {
    const counting = config.quota.reserve(config.budget).then((release) => ({ release }));
    const counted = await Promise.race([counting, deadline.reached]);
    if (counted === undefined) {
      counting.then(({ release }) => release?.()).catch(() => undefined);
      return { error: notSent(new Error('The quota store had not counted the call yet')) };
    }
    const { release } = counted;
    return release === undefined ? { error: toBudgetError(config, request) } : { release };
  } catch (cause) {
    return { error: toStoreError(request, cause) };
  }
}

function toBudgetError({ quota, budget }: ClientConfig, { action }: PreparedRequest): QuotaError {
  return createError('quota', {
    action,
    message: `the daily budget (${budget ?? 0}) is used up; nothing was sent`,
    hint: 'Wait until the quota resets at midnight in Paris, or raise the budget.',
    resetsAt: quota.resetsAt(),
    serverCode: undefined,
    serverMessage: undefined,
  });
}

/** A call that the store has not counted is not sent: a budget shared with other processes could be exceeded. */
function toStoreError({ action, redact }: PreparedRequest, cause: unknown): NetworkError {
  return createError('network', {
    action,
    message: 'the quota store did not count the call; nothing was sent',
    hint: "Check the store of the client's QuotaMeter, then retry. Its own error is the cause.",
    cause: safeCause(cause, redact),
  });
}

export interface Limits {
  /** The number of retries, and functions that the caller may replace. */
  signal: AbortSignal | undefined;
  timeout: number;
  totalTimeout: number | undefined;
}

/** One attempt; the first has number 1. */
export type Attempt = (
  config: ClientConfig,
  request: PreparedRequest,
  deadline: Deadline,
  number: number,
) => Promise<AttemptResult>;

const INITIAL_RETRY_DELAY_MS = 500;

/** Retries a read after a temporary failure. A write is sent once. */
export async function sendWithRetry(
  config: ClientConfig,
  request: PreparedRequest,
  { signal, timeout, totalTimeout }: Limits,
  attempt: Attempt,
): Promise<DecodedAnswer> {
  const total = totalTimeout === undefined ? [] : [timeLimit(totalTimeout)];
  const maxAttempts = request.effect === 'read' ? 1 + config.retries : 1;
  for (let number = 1; ; number++) {
    const deadline = new Deadline(signal, [...total, timeLimit(timeout)]);
    const result = await attempt(config, request, deadline, number);
    deadline.dispose();
    if ('success' in result) return result.success;
    const isOver = total.some((limit) => limit.isOver);
    if (number >= maxAttempts || isOver || !isRetryable(result.error)) throw result.error;
    try {
      await wait(config, number, signal, total);
    } catch {
      // The caller's `sleep` failed, so there is no retry.
      throw result.error;
    }
  }
}

function isRetryable(error: FactomosError): boolean {
  return (
    error.code === 'network' || error.code === 'timeout' || (error.code === 'http' && error.status >= 500)
  );
}

/** Doubles with each retry, with a random part, so that programs that failed together do not retry together. */
async function wait(
  { sleep, random }: ClientConfig,
  attempts: number,
  signal: AbortSignal | undefined,
  total: readonly TimeLimit[],
): Promise<void> {
  const deadline = new Deadline(signal, total);
  try {
    const delay = INITIAL_RETRY_DELAY_MS * 2 ** (attempts - 1) * (0.5 + random() / 2);
    await Promise.race([sleep(delay), deadline.reached]);
  } finally {
    deadline.dispose();
  }
}
