import { type FactomosError } from '../errors/guards.ts';
import { abortScope } from './abort.ts';
import { type Asked } from './asked.ts';
import { type ClientConfig } from './config.ts';
import { countCall } from './count-call.ts';
import { type Ending } from './ending.ts';
import { judge, type NoAnswer, type Success } from './judge.ts';
import { logAttempt } from './log-entry.ts';
import { harmlessFailure, unreadableRead } from './read-failure.ts';
import { QUOTA_CODE, refusal } from './refusal.ts';
import { sendOnce, type SendOutcome } from './send-once.ts';
import { timeLimit } from './time-limit.ts';
import { unknownOutcome } from './unknown-outcome.ts';

export interface Limits {
  /** The caller's wish to end it. */
  ending: Ending | undefined;
  timeout: number;
  totalTimeout: number | undefined;
}

type Outcome = { success: Success } | { error: FactomosError };

const FIRST_PAUSE = 500;
const HEADERS = { 'content-type': 'application/x-www-form-urlencoded' };

/** Sends a call until it has an answer or must give up, and gives a success. A write is sent once. */
export async function deliver(config: ClientConfig, asked: Asked, limits: Limits): Promise<Success> {
  const total = limits.totalTimeout === undefined ? [] : [timeLimit(limits.totalTimeout)];
  const attempts = asked.effect === 'read' ? 1 + config.retries : 1;
  for (let attempt = 1; ; attempt++) {
    const outcome = await attemptOnce(config, asked, limits, total, attempt);
    if ('success' in outcome) return outcome.success;
    const isOver = total.some(({ hasEnded }) => hasEnded);
    if (attempt >= attempts || isOver || !mayPass(outcome.error)) throw outcome.error;
    try {
      await pause(config, attempt, limits.ending, total);
    } catch {
      // Whatever the caller gave to wait with failed: then there is no other try.
      throw outcome.error;
    }
  }
}

async function attemptOnce(
  config: ClientConfig,
  asked: Asked,
  limits: Limits,
  total: readonly Ending[],
  attempt: number,
): Promise<Outcome> {
  const scope = abortScope(limits.ending, [...total, timeLimit(limits.timeout)]);
  const counted = await countCall(config, asked, scope);
  if ('error' in counted) {
    scope.close();
    return counted;
  }
  const elapsed = stopwatch(config);
  const { action, effect, body } = asked;
  const sent = await sendOnce(
    config.transport,
    { url: config.url, body, headers: { ...HEADERS }, effect },
    scope,
    config.sleep,
  );
  // When that fails, or takes longer than the attempt may, one call more is counted than was sent; what came of this one stands.
  if ('failure' in sent && sent.failure.sent === 'no')
    await Promise.race([counted.takeBack().catch(() => undefined), scope.ended]);
  scope.close();
  const outcome = conclude(config, asked, sent);
  const error = 'error' in outcome ? outcome.error : undefined;
  logAttempt(config.logger, { action, effect, attempt, elapsed }, error);
  return outcome;
}

function conclude(config: ClientConfig, asked: Asked, sent: SendOutcome): Outcome {
  if ('failure' in sent) {
    const { failure } = sent;
    const isHarmless = asked.effect === 'read' || failure.sent === 'no';
    return { error: isHarmless ? harmlessFailure(asked, failure) : unknownOutcome(asked, failure) };
  }
  try {
    const verdict = judge(config.envelope, sent.response);
    if (verdict.kind === 'success') return { success: verdict };
    if (verdict.kind !== 'refused') return { error: noAnswer(asked, verdict) };
    if (verdict.code === QUOTA_CODE) config.quota.exhaust();
    return { error: refusal(asked, verdict, () => config.quota.resetsAt()) };
  } catch (cause) {
    // The clock, for one, is the caller's. An answer that nothing can be told of is one that cannot be read.
    return { error: noAnswer(asked, { kind: 'unreadable', why: 'not-sealed', cause }) };
  }
}

function noAnswer(asked: Asked, verdict: NoAnswer): FactomosError {
  return asked.effect === 'read' ? unreadableRead(asked, verdict) : unknownOutcome(asked, verdict);
}

/** Whether the same read may succeed when it is sent again. */
function mayPass(error: FactomosError): boolean {
  return (
    error.code === 'network' || error.code === 'timeout' || (error.code === 'http' && error.status >= 500)
  );
}

/** Twice as long each time, and spread, so that programs that failed together do not come back together. */
async function pause(
  { sleep, random }: ClientConfig,
  attempt: number,
  ending: Ending | undefined,
  total: readonly Ending[],
): Promise<void> {
  const scope = abortScope(ending, total);
  await Promise.race([sleep(FIRST_PAUSE * 2 ** (attempt - 1) * (0.5 + random() / 2)), scope.ended]);
  scope.close();
}

/** Milliseconds since now. */
function stopwatch({ logger, clock }: ClientConfig): () => number {
  const started = logger === undefined ? 0 : clock();
  return () => clock() - started;
}
