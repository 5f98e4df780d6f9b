import { type ActionDefinition } from '../catalogue/define-action.ts';
import { commonErrors } from '../catalogue/common-errors.ts';
import { type ErrorTable } from '../catalogue/error-entry.ts';
import { type ResultShape } from '../catalogue/result-shape.ts';
import { decodeResult } from '../decode/decode-result.ts';
import { readAnswer } from '../decode/read-answer.ts';
import { type Encoded } from '../encode/encode.ts';
import { AbortedError, ValidationError } from '../errors/errors.ts';
import { describeProblems } from '../errors/problem.ts';
import { createRedact } from '../errors/redact.ts';
import { type Asked } from './asked.ts';
import { type ClientConfig } from './config.ts';
import { deliver, type Limits } from './deliver.ts';
import { Ending } from './ending.ts';
import { type CallOptions, type CallOutcome } from './options.ts';
import { type Success } from './judge.ts';
import { callProblems } from './read-options.ts';
import { requestError } from './request-error.ts';
import { type SharedReads } from './shared-reads.ts';

/** What the way of a call depends on; from the catalogue, or made up for an action that it lacks. */
export interface CallPlan {
  action: string;
  effect: 'read' | 'write';
  errors: ErrorTable;
  shape: ResultShape;
  whenUnknown: string;
}

const plans = new WeakMap<ActionDefinition, CallPlan>();

export function documentedPlan(definition: ActionDefinition): CallPlan {
  const known = plans.get(definition);
  if (known !== undefined) return known;
  const plan: CallPlan = {
    action: definition.name,
    effect: definition.effect,
    errors: definition.errors,
    shape: definition.result,
    whenUnknown: definition.effect === 'write' ? definition.whenUnknown : '',
  };
  plans.set(definition, plan);
  return plan;
}

export function unknownPlan(action: string): CallPlan {
  return {
    action,
    effect: 'write',
    errors: commonErrors,
    shape: {},
    whenUnknown: 'Look in Factomos whether it was done before you send it again.',
  };
}

/** Takes a call its whole way: checked, sealed, sent, opened and decoded. */
export async function runCall(
  config: ClientConfig,
  shared: SharedReads,
  plan: CallPlan,
  encode: (extra: CallOptions['extra']) => Encoded,
  options: CallOptions,
): Promise<CallOutcome<Record<string, unknown>>> {
  const { action, effect } = plan;
  const encoded = checkCall(config, action, encode, options);
  const { signal, timeout = config.timeout, totalTimeout = config.totalTimeout } = options;
  if (signal?.aborted === true) throw notStarted(action);

  const asked = ask(config, plan, encoded);
  const limits = { timeout, totalTimeout };
  const raw =
    effect === 'read' && options.fresh !== true
      ? await read(config, shared, asked, limits, signal, encoded.text)
      : await alone(signal, async (ending) => {
          const ours = { ...limits, ending };
          return effect === 'write'
            ? write(config, shared, asked, ours)
            : readAfresh(config, shared, asked, ours, encoded.text);
        });
  return decodeAnswer(plan, raw, encoded.warnings);
}

/** What goes out, once nothing is found wrong with what the caller gave. */
export function checkCall(
  { token, secret }: Pick<ClientConfig, 'token' | 'secret'>,
  action: string,
  encode: (extra: CallOptions['extra']) => Encoded,
  options: CallOptions,
): Encoded {
  const wrong = callProblems(options);
  if (wrong.length > 0) throw requestError(action, wrong);
  const encoded = readable(() => encode(options.extra));
  if (encoded.problems.length === 0) return encoded;
  // A field may be named after a secret by mistake.
  const redact = createRedact([token, secret, ...encoded.secrets]);
  throw requestError(
    action,
    encoded.problems.map(({ field, message }) => ({ field: redact(field), message: redact(message) })),
  );
}

/** What a caller gave may be something that throws when it is read. */
function readable(encode: () => Encoded): Encoded {
  try {
    return encode();
  } catch {
    return {
      text: '',
      secrets: [],
      problems: [{ field: 'params', message: 'cannot be read' }],
      warnings: [],
    };
  }
}

/** A call that nobody else waits for ends with its caller's signal. */
async function alone(
  signal: AbortSignal | undefined,
  send: (ending: Ending | undefined) => Promise<Success>,
): Promise<Success['raw']> {
  if (signal === undefined) return (await send(undefined)).raw;
  const ending = new Ending(signal);
  try {
    return (await send(ending)).raw;
  } finally {
    ending.release();
  }
}

function ask({ envelope, token, secret, bodyStart }: ClientConfig, plan: CallPlan, encoded: Encoded): Asked {
  const crequest = envelope.seal(encoded.text);
  return {
    action: plan.action,
    effect: plan.effect,
    body: bodyStart + encodeURIComponent(crequest),
    errors: plan.errors,
    whenUnknown: plan.whenUnknown,
    redact: (text) => createRedact([token, secret, crequest, ...encoded.secrets])(text),
  };
}

async function write(
  config: ClientConfig,
  shared: SharedReads,
  asked: Asked,
  limits: Limits,
): Promise<Success> {
  shared.forget();
  try {
    return await deliver(config, asked, limits);
  } finally {
    shared.forget();
  }
}

/** Tells reads apart that are not the same. Those of another patience are not: one would end with the other's. */
function keyOf({ account }: ClientConfig, limits: Omit<Limits, 'ending'>, text: string): string {
  return `${account} ${limits.timeout} ${limits.totalTimeout ?? ''} ${text}`;
}

async function readAfresh(
  config: ClientConfig,
  shared: SharedReads,
  asked: Asked,
  limits: Limits,
  text: string,
): Promise<Success> {
  const keep = shared.keeper(keyOf(config, limits, text));
  const success = await deliver(config, asked, limits);
  keep(success.text);
  return success;
}

async function read(
  config: ClientConfig,
  shared: SharedReads,
  asked: Asked,
  limits: Omit<Limits, 'ending'>,
  caller: AbortSignal | undefined,
  text: string,
): Promise<Success['raw']> {
  let own: Success | undefined;
  const answer = await shared.read(
    keyOf(config, limits, text),
    async (ending) => {
      own = await deliver(config, asked, { ...limits, ending });
      return own.text;
    },
    caller,
    () => notStarted(asked.action),
  );
  // Whoever sent it takes the JSON that is there; the others read it for themselves.
  if (own !== undefined) return own.raw;
  const kept = readAnswer(answer);
  return kept !== undefined && 'raw' in kept ? kept.raw : {};
}

/** A write that Factomos says was done is done, whatever its answer lacks; a read that lacks something is no answer. */
function decodeAnswer(
  plan: CallPlan,
  raw: Readonly<Record<string, unknown>>,
  ofRequest: readonly string[],
): CallOutcome<Record<string, unknown>> {
  const { result, problems, warnings } = decodeResult(plan.shape, raw);
  if (problems.length > 0 && plan.effect === 'read') {
    throw new ValidationError({
      action: plan.action,
      subject: 'answer',
      problems,
      hint: 'Factomos answered something else than its manual says: report it, with the name of the field.',
    });
  }
  const lacks = problems.map((problem) => `The answer is not as documented: ${describeProblems([problem])}`);
  return { result, raw, warnings: [...ofRequest, ...lacks, ...warnings] };
}

function notStarted(action: string): AbortedError {
  return new AbortedError({
    action,
    message: `${action}: ended by the caller; nothing was changed`,
    hint: 'Call again if it was not meant to end.',
  });
}
