import { catalogue } from '../../catalogue/catalogue.ts';
import { type ActionDefinition } from '../../catalogue/spec/define-actions.ts';
import { type ResultShape } from '../../catalogue/spec/result-shape.ts';
import { decodeResult } from '../../decode/decode-result.ts';
import { encode as encodeParams, type Encoded, unreadableParams } from '../../encode/encode.ts';
import { type FactomosError } from '../../errors/guards.ts';
import { createRedact, redactNames } from '../../errors/redact.ts';
import { showCaller } from '../../errors/show-caller.ts';
import { requestError } from '../../errors/to-request-error.ts';
import { isRecord, isString } from '../../json/json.ts';
import { type InFlightReads } from '../cache/in-flight-reads.ts';
import { AttemptObserver } from './attempt-observer.ts';
import { type ClientConfig } from './config.ts';
import { Deadline, timeLimit } from './deadline.ts';
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
import { type AttemptResult, type DecodedAnswer } from './attempt-result.ts';
import { checkSecret } from './secret-check.ts';
import { type Limits, reserve, send, type SendResult, sendWithRetry } from './send.ts';

const OPENING_BRACE = 0x7b;

type Outcome = CallOutcome<Record<string, unknown>>;

export type Encode = (extra: CallOptions['extra']) => Encoded;

/** The parts of an action's definition that decide how it is sent and decoded. */
export type CallPlan = Pick<ActionDefinition, 'name' | 'effect' | 'errors' | 'result'>;

/**
 * A call from start to end: validate, encode, seal, then (cached, shared or retried) reserve, send, parse and
 * decode.
 */
export async function execute(
  config: ClientConfig,
  reads: InFlightReads,
  plan: CallPlan,
  encode: Encode,
  options: CallOptions | undefined,
): Promise<Outcome> {
  const encoded = validate(config, plan.name, encode, options);
  const { signal, timeout = config.timeout, totalTimeout = config.totalTimeout, fresh } = options ?? {};
  if (signal?.aborted === true) throw toAbortedError(plan.name, signal);
  const request = seal(config, plan, encoded);
  const limits = { signal, timeout, totalTimeout };
  try {
    if (plan.effect === 'write') return await write(config, reads, request, limits);
    const key = cacheKey(config, limits, encoded.text);
    return await read(config, reads, request, limits, { key, fresh: fresh === true });
  } catch (error) {
    throw showCaller(error);
  }
}

/** Validates and encodes the caller's input. Nothing is sent if anything is wrong. */
export function validate(
  { token, secret }: Pick<ClientConfig, 'token' | 'secret'>,
  action: string,
  encode: Encode,
  options: CallOptions | undefined,
): Encoded {
  const problems = options === undefined ? [] : callProblems(options);
  if (problems.length > 0) throw requestError(action, redactNames(problems, [token, secret]));
  let encoded = unreadableParams;
  try {
    encoded = encode(options?.extra);
  } catch {
    // What a caller gave may throw when it is read.
  }
  if (encoded.problems.length === 0) return encoded;
  throw requestError(action, redactNames(encoded.problems, [token, secret, ...encoded.secrets]));
}

function seal(config: ClientConfig, plan: CallPlan, encoded: Encoded): PreparedRequest {
  const { envelope, token, secret, bodyStart } = config;
  const { name, effect, errors, result } = plan;
  const crequest = envelope.seal(encoded.text);
  return {
    action: name,
    effect,
    body: bodyStart + encodeURIComponent(crequest),
    errors,
    result,
    warnings: encoded.warnings,
    redact: (text) => createRedact([token, secret, crequest, ...encoded.secrets])(text),
  };
}

/** Answers that were read before a write ended may be stale. */
async function write(
  config: ClientConfig,
  reads: InFlightReads,
  request: PreparedRequest,
  limits: Limits,
): Promise<Outcome> {
  reads.invalidate();
  try {
    return (await sendWithRetry(config, request, limits, attempt)).outcome;
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
): Promise<Outcome> {
  if (fresh) {
    const store = reads.cacheWriter(key);
    const { text, outcome } = await sendWithRetry(config, request, { signal, ...limits }, attempt);
    store(text);
    return outcome;
  }
  let own: DecodedAnswer | undefined;
  const text = await reads.read(
    key,
    async (shared) => {
      own = await sendWithRetry(config, request, { signal: shared, ...limits }, attempt);
      return own.text;
    },
    signal,
    () => toAbortedError(request.action, signal),
  );
  // The caller that sent the read uses the decoded answer. Each other caller decodes the text again, since
  // callers may modify their result.
  if (own !== undefined) return own.outcome;
  const answer = parseAnswer(text);
  const raw = answer !== undefined && isRecord(answer.raw) ? answer.raw : {};
  const decoded = decode(request, { text, raw });
  if ('error' in decoded) throw decoded.error;
  return decoded.success.outcome;
}

/** Reads with different time limits are not identical: one would end with the limit of the other. */
function cacheKey({ account }: ClientConfig, { timeout, totalTimeout }: Limits, text: string): string {
  return `${account} ${timeout} ${totalTimeout ?? ''} ${text}`;
}

/** One attempt: reserve, send, parse, decode. */
async function attempt(
  config: ClientConfig,
  request: PreparedRequest,
  deadline: Deadline,
  number: number,
): Promise<AttemptResult> {
  const reservation = await reserve(config, request, deadline);
  if ('error' in reservation) return reservation;
  const { observers, clock } = config;
  const observer = observers && new AttemptObserver({ observers, clock }, request, number);
  const sent = await send(config, request, deadline);
  observer?.stop();
  // If the release fails, or takes longer than the attempt may, one call too many is counted. The result of
  // this attempt is unaffected.
  if ('failure' in sent && sent.failure.sent === 'no')
    await Promise.race([reservation.release().catch(() => undefined), deadline.reached]);
  const parsed = parse(config, request, sent);
  const result =
    'unopened' in parsed && request.effect === 'write'
      ? await checkSecret(config.secretCheck, request, deadline, parsed, () => readUnopenedList(config))
      : parsed;
  observer?.report(result);
  return result;
}

/** Has its own time limit, since several writes may wait for it. */
async function readUnopenedList(config: ClientConfig): Promise<Uint8Array | undefined> {
  const { listEmailTemplates } = catalogue;
  const request = seal(config, listEmailTemplates, encodeParams(listEmailTemplates, {}));
  const deadline = new Deadline(undefined, [timeLimit(config.timeout)]);
  const result = await attempt(config, request, deadline, 1);
  deadline.dispose();
  return 'unopened' in result ? result.unopened : undefined;
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
      const error = toResponseError(request, response, config.secretCheck);
      const isUnopened = response.kind === 'unreadable' && response.problem === 'not-text';
      // A copy: the transport may reuse the memory for the answer that this one is compared with.
      return isUnopened ? { error, unopened: sent.response.body.slice() } : { error };
    }
    config.secretCheck.hasOpened ||= isSealed(sent.response.body);
    if (response.kind === 'success') return decode(request, response);
    if (response.kind === 'unconfirmed') return parseUnconfirmed(request, response);
    if (response.code === QUOTA_CODE) config.quota.markExhausted();
    return { error: toApiError(request, response, () => config.quota.resetsAt()) };
  } catch (cause) {
    // The caller's clock, for one, may throw.
    const response = { kind: 'unreadable', problem: 'not-sealed', cause } as const;
    return { error: toResponseError(request, response, config.secretCheck) };
  }
}

/**
 * Plain JSON, such as the errors about a token, tells nothing about the secret, whatever surrounds it. Sealed
 * text contains no brace.
 */
function isSealed(body: Uint8Array): boolean {
  return !body.includes(OPENING_BRACE);
}

/** Without a code, only the documented payload shows that a read was answered. Nothing shows that a write was done. */
function parseUnconfirmed(
  request: PreparedRequest,
  { raw, message, problem, text }: Extract<ParsedResponse, { kind: 'unconfirmed' }>,
): AttemptResult {
  if (request.effect === 'write') {
    return { error: toOutcomeUnknownError(request, { kind: 'unreadable', problem, answer: raw }) };
  }
  if (isRecord(raw) && !isRefusal(raw.error) && hasPayload(request.result, raw)) {
    return decode(request, { text, raw });
  }
  return {
    error:
      message === ''
        ? toInvalidAnswerError(request, [problem], raw)
        : toApiErrorWithoutCode(request, message),
  };
}

/** A text in place of the documented error object is Factomos's reason for refusing, even next to an empty list. */
function isRefusal(error: unknown): boolean {
  return isString(error) && error !== '';
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

/** Only a missing essential field may fail a read. A write with code 0 was done, whatever its answer lacks. */
function decode(
  request: PreparedRequest,
  { text, raw }: Omit<Success, 'kind'>,
): { success: DecodedAnswer } | { error: FactomosError } {
  const { result, problems, warnings, isNotFound } = decodeResult(request.result, raw);
  if (problems.length === 0)
    return { success: { text, outcome: { result, raw, warnings: [...request.warnings, ...warnings] } } };
  if (request.effect === 'write') return { error: toNoIdError(request, problems, raw) };
  const notFound = isNotFound ? toNotFoundError(request) : undefined;
  return { error: notFound ?? toInvalidAnswerError(request, problems, raw) };
}
