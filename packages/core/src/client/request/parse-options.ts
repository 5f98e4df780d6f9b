import { createHash } from 'node:crypto';
import { isRecord, isString } from '../../json/json.ts';
import { EnvelopeError } from '../../envelope/envelope-error.ts';
import { createEnvelope } from '../../envelope/envelope.ts';
import { invalid, type Problem } from '../../errors/problem.ts';
import { DEFAULT_BASE_URL } from '../../limits.ts';
import { apiUrl } from '../../links/base-url.ts';
import { type Observers } from './events.ts';
import { type ClientConfig } from './config.ts';
import { createFetchTransport, fetchTransport } from '../../transport/fetch-transport.ts';
import {
  optional,
  optionalCalls,
  type OptionChecks,
  optionalFunction,
  optionProblems,
  unchecked,
  withMethod,
} from '../../errors/check-options.ts';
import { NODE, optionsError, optionsMustBeObject } from '../../errors/to-options-error.ts';
import { redactNames } from '../../errors/redact.ts';
import { type CallOptions, type FactomosClientOptions } from './options.ts';
import { QuotaMeter } from '../quota/quota-meter.ts';
import { SecretCheck } from './secret-check.ts';
import { sleep } from '../../time/sleep.ts';
import { MAX_TIMEOUT_MS } from './deadline.ts';

const MAX_RETRIES = 2;

const optionalTime = optional(
  (value) => typeof value === 'number' && value > 0 && value <= MAX_TIMEOUT_MS,
  `must be a number of milliseconds above 0 and up to ${MAX_TIMEOUT_MS}`,
);

const CLIENT_CHECKS: OptionChecks<FactomosClientOptions> = {
  token: checkToken,
  secret: checkSecret,
  baseUrl: unchecked,
  allowHttp: optional((value) => typeof value === 'boolean', 'must be true or false'),
  transport: optionalFunction,
  fetch: optionalFunction,
  timeout: optionalTime,
  totalTimeout: optionalTime,
  retries: optional(
    (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_RETRIES,
    `must be a whole number from 0 to ${MAX_RETRIES}`,
  ),
  quota: withMethod('reserve', 'must be a QuotaMeter'),
  cache: withMethod('clear', 'must be a ReadCache'),
  budget: optionalCalls,
  logger: optionalFunction,
  onRequest: optionalFunction,
  onResponse: optionalFunction,
  clock: optionalFunction,
  sleep: optionalFunction,
  random: optionalFunction,
};

const CALL_CHECKS: OptionChecks<CallOptions> = {
  signal: optional(
    (value) => isRecord(value) && typeof value.aborted === 'boolean' && 'addEventListener' in value,
    'must be an AbortSignal',
  ),
  timeout: optionalTime,
  totalTimeout: optionalTime,
  extra: unchecked,
  fresh: unchecked,
};

/** Validates all options of a client and adds their defaults. Throws a ValidationError. */
export function parseOptions(options: FactomosClientOptions): ClientConfig {
  optionsMustBeObject('client', options);
  const problems = optionProblems(options, CLIENT_CHECKS);
  // Node.js 20 has no Promise.withResolvers. The other features that this package needs arrived later, in
  // 22.13 (require of ES modules).
  if (!('withResolvers' in Promise)) {
    problems.push(invalid(NODE, 'is too old: factomos-core requires Node.js 22.13 or newer'));
  }
  const { token, secret, baseUrl = DEFAULT_BASE_URL, allowHttp = false, clock = Date.now } = options;
  if (options.transport !== undefined && options.fetch !== undefined)
    problems.push(invalid('fetch', 'must not be combined with transport, which sends the requests itself'));
  const api = apiUrl(baseUrl, allowHttp);
  if ('problem' in api) problems.push(invalid('baseUrl', api.problem));
  if ('problem' in api || problems.length > 0)
    throw optionsError('client', redactNames(problems, [token, secret].filter(isString)));

  return {
    token,
    secret,
    envelope: createEnvelope(secret),
    url: api.url,
    secretCheck: new SecretCheck(),
    bodyStart: `token=${encodeURIComponent(token)}&crequest=`,
    account: createHash('sha256').update(`${api.url} ${token}`).digest('hex'),
    transport: options.transport ?? (options.fetch ? createFetchTransport(options.fetch) : fetchTransport),
    timeout: options.timeout ?? 30_000,
    totalTimeout: options.totalTimeout,
    retries: options.retries ?? MAX_RETRIES,
    cache: options.cache,
    quota: options.quota ?? new QuotaMeter({ token, clock }),
    budget: options.budget,
    observers: parseObservers(options),
    clock,
    sleep: options.sleep ?? sleep,
    random: options.random ?? Math.random,
  };
}

function parseObservers({ logger, onRequest, onResponse }: FactomosClientOptions): Observers | undefined {
  const onEnd = [logger, onResponse].filter((observer) => observer !== undefined);
  return onRequest === undefined && onEnd.length === 0 ? undefined : { onRequest, onEnd };
}

/** What is wrong with the options of a call. */
export function callProblems(options: CallOptions): Problem[] {
  return isRecord(options) ? optionProblems(options, CALL_CHECKS) : [invalid('options', 'must be an object')];
}

function checkToken(token: unknown): string | undefined {
  if (!isString(token) || token.trim() === '') return 'is required';
  return token === token.trim() ? undefined : 'must not start or end with white space';
}

function checkSecret(secret: unknown): string | undefined {
  if (!isString(secret) || secret === '') return 'is required';
  try {
    createEnvelope(secret);
    return undefined;
  } catch (error) {
    if (!(error instanceof EnvelopeError)) throw error;
    return `is not valid. ${error.message}`;
  }
}
