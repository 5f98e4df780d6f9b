import { createHash } from 'node:crypto';
import { isRecord } from '../../json/json.ts';
import { EnvelopeError } from '../../envelope/envelope-error.ts';
import { createEnvelope, type Envelope } from '../../envelope/envelope.ts';
import { invalid, type Problem } from '../../errors/problem.ts';
import { DEFAULT_BASE_URL } from '../../limits.ts';
import { apiUrl } from '../../links/base-url.ts';
import { type Observers } from './events.ts';
import { type ClientConfig } from './config.ts';
import { createFetchTransport, fetchTransport } from '../../transport/fetch-transport.ts';
import { hasMethod, NODE, optionsError, optionsMustBeObject } from '../../errors/to-options-error.ts';
import { redactNames } from '../../errors/redact.ts';
import { misspeltOptions } from '../../errors/misspelt-options.ts';
import { type CallOptions, type FactomosClientOptions } from './options.ts';
import { QuotaMeter } from '../quota/quota-meter.ts';
import { SecretCheck } from './secret-check.ts';
import { sleep } from '../../time/sleep.ts';
import { MAX_TIMEOUT_MS } from './deadline.ts';

const MAX_RETRIES = 2;

/** Lists every option, otherwise this does not compile. */
const CLIENT_OPTIONS = Object.keys({
  token: true,
  secret: true,
  baseUrl: true,
  allowHttp: true,
  transport: true,
  fetch: true,
  timeout: true,
  totalTimeout: true,
  retries: true,
  cache: true,
  quota: true,
  budget: true,
  logger: true,
  onRequest: true,
  onResponse: true,
  clock: true,
  sleep: true,
  random: true,
} satisfies Record<keyof FactomosClientOptions, true>);

const CALL_OPTIONS = Object.keys({
  signal: true,
  timeout: true,
  totalTimeout: true,
  extra: true,
  fresh: true,
} satisfies Record<keyof CallOptions, true>);

/** Validates all options of a client and adds their defaults. Throws a ValidationError. */
export function parseOptions(options: FactomosClientOptions): ClientConfig {
  optionsMustBeObject('client', options);
  const problems = misspeltOptions(options, CLIENT_OPTIONS);
  // Node.js 20 has no Promise.withResolvers. The other features that this package needs arrived later, in
  // 22.13 (require of ES modules).
  if (!('withResolvers' in Promise)) {
    problems.push(invalid(NODE, 'is too old: factomos-core requires Node.js 22.13 or newer'));
  }
  const { token, secret, baseUrl = DEFAULT_BASE_URL, allowHttp = false, clock = Date.now } = options;
  if (typeof token !== 'string' || token.trim() === '') problems.push(invalid('token', 'is required'));
  else if (token !== token.trim()) problems.push(invalid('token', 'must not start or end with white space'));

  for (const name of [
    'transport',
    'fetch',
    'logger',
    'onRequest',
    'onResponse',
    'clock',
    'sleep',
    'random',
  ] as const) {
    if (options[name] !== undefined && typeof options[name] !== 'function')
      problems.push(invalid(name, 'must be a function'));
  }
  if (options.transport !== undefined && options.fetch !== undefined)
    problems.push(invalid('fetch', 'must not be combined with transport, which sends the requests itself'));
  if (options.quota !== undefined && !hasMethod(options.quota, 'reserve'))
    problems.push(invalid('quota', 'must be a QuotaMeter'));
  if (options.cache !== undefined && !hasMethod(options.cache, 'clear'))
    problems.push(invalid('cache', 'must be a ReadCache'));
  if (typeof allowHttp !== 'boolean') problems.push(invalid('allowHttp', 'must be true or false'));
  const envelope = parseSecret(secret, problems);
  const api = apiUrl(baseUrl, allowHttp);
  if ('problem' in api) problems.push(invalid('baseUrl', api.problem));
  const { timeout = 30_000, totalTimeout, retries = MAX_RETRIES, budget } = options;
  problems.push(...timeProblems({ timeout, totalTimeout }));
  if (!Number.isInteger(retries) || retries < 0 || retries > MAX_RETRIES) {
    problems.push(invalid('retries', `must be a whole number from 0 to ${MAX_RETRIES}`));
  }
  if (budget !== undefined && (!Number.isInteger(budget) || budget < 0)) {
    problems.push(invalid('budget', 'must be a whole number of calls from 0'));
  }
  if (envelope === undefined || 'problem' in api || problems.length > 0)
    throw optionsError('client', redactNames(problems, [token, secret].filter(isText)));

  return {
    token,
    secret,
    envelope,
    url: api.url,
    secretCheck: new SecretCheck(),
    bodyStart: `token=${encodeURIComponent(token)}&crequest=`,
    account: createHash('sha256').update(`${api.url} ${token}`).digest('hex'),
    transport: options.transport ?? (options.fetch ? createFetchTransport(options.fetch) : fetchTransport),
    timeout,
    totalTimeout,
    retries,
    cache: options.cache,
    quota: options.quota ?? new QuotaMeter({ token, clock }),
    budget,
    observers: parseObservers(options),
    clock,
    sleep: options.sleep ?? sleep,
    random: options.random ?? Math.random,
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function parseObservers({ logger, onRequest, onResponse }: FactomosClientOptions): Observers | undefined {
  const onEnd = [logger, onResponse].filter((observer) => observer !== undefined);
  return onRequest === undefined && onEnd.length === 0 ? undefined : { onRequest, onEnd };
}

/** What is wrong with the options of a call. */
export function callProblems(options: CallOptions): Problem[] {
  if (!isRecord(options)) return [invalid('options', 'must be an object')];
  const { signal, timeout, totalTimeout } = options;
  return [
    ...misspeltOptions(options, CALL_OPTIONS),
    ...(signal === undefined ||
    (isRecord(signal) && typeof signal.aborted === 'boolean' && 'addEventListener' in signal)
      ? []
      : [invalid('signal', 'must be an AbortSignal')]),
    ...timeProblems({ timeout, totalTimeout }),
  ];
}

function timeProblems({ timeout, totalTimeout }: { timeout?: unknown; totalTimeout?: unknown }): Problem[] {
  const problems: Problem[] = [];
  const check = (field: string, value: unknown) => {
    if (value === undefined || (typeof value === 'number' && value > 0 && value <= MAX_TIMEOUT_MS)) return;
    problems.push(invalid(field, `must be a number of milliseconds above 0 and up to ${MAX_TIMEOUT_MS}`));
  };
  check('timeout', timeout);
  check('totalTimeout', totalTimeout);
  return problems;
}

function parseSecret(secret: unknown, problems: Problem[]): Envelope | undefined {
  if (typeof secret !== 'string' || secret === '') {
    problems.push(invalid('secret', 'is required'));
    return undefined;
  }
  try {
    return createEnvelope(secret);
  } catch (error) {
    if (!(error instanceof EnvelopeError)) throw error;
    problems.push(invalid('secret', `is not valid. ${error.message}`));
    return undefined;
  }
}
