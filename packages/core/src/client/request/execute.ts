import { type ActionDefinition } from '../../catalogue/spec/define-action.ts';
import { type ResultShape } from '../../catalogue/spec/result-shape.ts';
import { decodeResult } from '../../decode/decode-result.ts';
import { type Encoded, unreadableParams } from '../../encode/encode.ts';
import { type FactomosError } from '../../errors/guards.ts';
import { createRedact } from '../../errors/redact.ts';
import { requestError } from '../../errors/to-request-error.ts';
import { isRecord } from '../../json/is-record.ts';
import { type InFlightReads } from '../cache/in-flight-reads.ts';
import { type ClientConfig } from './config.ts';
import { type Deadline } from './deadline.ts';
import {
  QUOTA_CODE,
  toAbortedError,
  toApiError,
  toApiErrorWithoutCode,
  toInvalidAnswerError,
  toInvalidResponseError,
  toNoIdError,
  toNotFoundError,
  toOutcomeUnknownError,
  toTransportError,
} from './errors.ts';
import { logAttempt } from './log-attempt.ts';
import { type CallOptions, type CallOutcome } from './options.ts';
import { callProblems } from './parse-options.ts';
import {
  type InvalidResponse,
  parseAnswer,
  type ParsedResponse,
  parseResponse,
  type Success,
} from './parse-response.ts';
import { type PreparedRequest } from './prepared-request.ts';
import { type AttemptResult, type Limits, sendWithRetry } from './retry.ts';
import { reserve, send, type SendResult } from './send.ts';

const OPENING_BRACE = 0x7b;

export type Encode = (extra: CallOptions['extra']) => Encoded;

/** What of an action decides how it is sent and decoded. */
export type CallPlan = Pick<ActionDefinition, 'name' | 'effect' | 'errors' | 'result'> & {
  recoveryHint?: string;
};

/** A call from top to bottom: validate, encode, seal, then (cached, shared or retried) reserve, send and parse, then decode. */
export async function execute(
  config: ClientConfig,
  reads: InFlightReads,
  plan: CallPlan,
  encode: Encode,
  options: CallOptions | undefined,
): Promise<CallOutcome<Record<string, unknown>>> {
  const encoded = validate(config, plan.name, encode, options);
  const { signal, timeout = config.timeout, totalTimeout = config.totalTimeout, fresh } = options ?? {};
  if (signal?.aborted === true) throw toAbortedError(plan.name);
  const request = seal(config, plan, encoded);
  const limits = { signal, timeout, totalTimeout };
  const raw =
    plan.effect === 'write'
      ? await write(config, reads, request, limits)
      : await read(config, reads, request, limits, {
          key: cacheKey(config, limits, encoded.text),
          fresh: fresh === true,
        });
  return decode(plan, request, raw, encoded.warnings);
}

/** Validates and encodes what the caller gave. Nothing is sent as long as anything is wrong. */
export function validate(
  { token, secret }: Pick<ClientConfig, 'token' | 'secret'>,
  action: string,
  encode: Encode,
  options: CallOptions | undefined,
): Encoded {
  const problems = options === undefined ? [] : callProblems(options);
  if (problems.length > 0) throw requestError(action, problems);
  let encoded = unreadableParams;
  try {
    encoded = encode(options?.extra);
  } catch {
    // What a caller gave may throw when it is read.
  }
  if (encoded.problems.length === 0) return encoded;
  // A field may be named after a secret by mistake.
  const redact = createRedact([token, secret, ...encoded.secrets]);
  throw requestError(
    action,
    encoded.problems.map(({ field, message }) => ({ field: redact(field), message: redact(message) })),
  );
}

function seal(config: ClientConfig, plan: CallPlan, encoded: Encoded): PreparedRequest {
  const { envelope, token, secret, bodyStart } = config;
  const { name, effect, errors, result, recoveryHint = '' } = plan;
  const crequest = envelope.seal(encoded.text);
  return {
    action: name,
    effect,
    body: bodyStart + encodeURIComponent(crequest),
    errors,
    result,
    recoveryHint,
    redact: (text) => createRedact([token, secret, crequest, ...encoded.secrets])(text),
  };
}

/** What was read before a write ended may be stale. */
async function write(
  config: ClientConfig,
  reads: InFlightReads,
  request: PreparedRequest,
  limits: Limits,
): Promise<Success['raw']> {
  reads.invalidate();
  try {
    return (await transfer(config, request, limits)).raw;
  } finally {
    reads.invalidate();
  }
}

async function read(
  config: ClientConfig,
  reads: InFlightReads,
  request: PreparedRequest,
  { signal, ...limits }: Limits,
  { key, fresh }: { key: string; fresh: boolean },
): Promise<Success['raw']> {
  if (fresh) {
    const store = reads.cacheWriter(key);
    const success = await transfer(config, request, { signal, ...limits });
    store(success.text);
    return success.raw;
  }
  let own: Success | undefined;
  const text = await reads.read(
    key,
    async (shared) => {
      own = await transfer(config, request, { signal: shared, ...limits });
      return own.text;
    },
    signal,
    () => toAbortedError(request.action),
  );
  // Whoever sent it takes the JSON that is there. The others parse it for themselves.
  if (own !== undefined) return own.raw;
  const answer = parseAnswer(text);
  return answer !== undefined && isRecord(answer.raw) ? answer.raw : {};
}

/** Reads with other time limits are not the same: one would end with the other's. */
function cacheKey({ account }: ClientConfig, { timeout, totalTimeout }: Limits, text: string): string {
  return `${account} ${timeout} ${totalTimeout ?? ''} ${text}`;
}

function transfer(config: ClientConfig, request: PreparedRequest, limits: Limits): Promise<Success> {
  return sendWithRetry(config, request, limits, (deadline, number) =>
    attempt(config, request, deadline, number),
  );
}

/** One attempt: reserve, send, parse. */
async function attempt(
  config: ClientConfig,
  request: PreparedRequest,
  deadline: Deadline,
  number: number,
): Promise<AttemptResult> {
  const reservation = await reserve(config, request, deadline);
  if ('error' in reservation) return reservation;
  const startedAt = config.logger === undefined ? 0 : config.clock();
  const sent = await send(config, request, deadline);
  // If that fails, or takes longer than the attempt may, one call too many is counted. The result of this attempt stands.
  if ('failure' in sent && sent.failure.sent === 'no')
    await Promise.race([reservation.release().catch(() => undefined), deadline.reached]);
  const result = parse(config, request, sent);
  if (config.logger !== undefined)
    logAttempt(config, request, { attempt: number, startedAt }, 'error' in result ? result.error : undefined);
  return result;
}

function parse(config: ClientConfig, request: PreparedRequest, sent: SendResult): AttemptResult {
  if ('failure' in sent) {
    const isUnchanged = request.effect === 'read' || sent.failure.sent === 'no';
    const toError = isUnchanged ? toTransportError : toOutcomeUnknownError;
    return { error: toError(request, sent.failure) };
  }
  try {
    const response = parseResponse(config.envelope, sent.response);
    if (response.kind === 'unreadable' || response.kind === 'http') {
      return { error: toResponseError(request, response, config.secretCheck) };
    }
    config.secretCheck.hasOpened ||= isSealed(sent.response.body);
    if (response.kind === 'success') return { success: response };
    if (response.kind === 'unconfirmed') return parseUnconfirmed(request, response);
    if (response.code === QUOTA_CODE) config.quota.markExhausted();
    return { error: toApiError(request, response, () => config.quota.resetsAt()) };
  } catch (cause) {
    // The clock, for one, is the caller's, and may throw.
    const response = { kind: 'unreadable', problem: 'not-sealed', cause } as const;
    return { error: toResponseError(request, response, config.secretCheck) };
  }
}

/** Plain JSON, as of the errors about a token, says nothing about the secret, whatever stands around it. Sealed text has no brace. */
function isSealed(body: Uint8Array): boolean {
  return !body.includes(OPENING_BRACE);
}

/** Without a code only the documented payload tells that a read was answered. Nothing tells that a write was done. */
function parseUnconfirmed(
  request: PreparedRequest,
  { raw, message, problem, text }: Extract<ParsedResponse, { kind: 'unconfirmed' }>,
): AttemptResult {
  if (request.effect === 'write') {
    return { error: toOutcomeUnknownError(request, { kind: 'unreadable', problem, answer: raw }) };
  }
  if (isRecord(raw) && hasPayload(request.result, raw)) return { success: { kind: 'success', text, raw } };
  return {
    error:
      message === ''
        ? toInvalidAnswerError(request, [problem], raw)
        : toApiErrorWithoutCode(request, message),
  };
}

function hasPayload(shape: ResultShape, raw: Readonly<Record<string, unknown>>): boolean {
  const documented = Object.entries(shape).filter(([, field]) => field.optional !== true);
  return documented.length > 0 && documented.every(([name]) => raw[name] !== undefined && raw[name] !== null);
}

function toResponseError(
  request: PreparedRequest,
  response: InvalidResponse,
  secretCheck: ClientConfig['secretCheck'],
): FactomosError {
  return request.effect === 'read'
    ? toInvalidResponseError(request, response, secretCheck)
    : toOutcomeUnknownError(request, response);
}

/** Only what an action cannot do without may end a read. A write with code 0 is done, whatever its answer lacks. */
function decode(
  plan: CallPlan,
  request: PreparedRequest,
  raw: Success['raw'],
  requestWarnings: readonly string[],
): CallOutcome<Record<string, unknown>> {
  const { result, problems, warnings, isNotFound } = decodeResult(plan.result, raw);
  if (problems.length === 0) return { result, raw, warnings: [...requestWarnings, ...warnings] };
  if (plan.effect === 'write') throw toNoIdError(request, problems, raw);
  throw (isNotFound ? toNotFoundError(request) : undefined) ?? toInvalidAnswerError(request, problems, raw);
}
