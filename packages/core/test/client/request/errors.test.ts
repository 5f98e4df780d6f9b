import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../src/catalogue/catalogue.ts';
import { createRedact } from '../../../src/errors/redact.ts';
import {
  QUOTA_CODE,
  type SendFailure,
  toAbortedError,
  toApiError,
  toApiErrorWithoutCode,
  toInvalidResponseError,
  toNoIdError,
  toNotFoundError,
  toOutcomeUnknownError,
  toTransportError,
} from '../../../src/client/request/errors.ts';
import { type PreparedRequest } from '../../../src/client/request/prepared-request.ts';

const SECRET = 'made-up-secret';
const CHECK = 'check the base URL, and any proxy between this program and Factomos';

const requestOf = (action: 'getClient' | 'createClient'): PreparedRequest => ({
  action,
  effect: catalogue[action].effect,
  body: '',
  errors: catalogue[action].errors,
  result: catalogue[action].result,
  warnings: [],
  redact: createRedact([SECRET]),
});
const read = requestOf('getClient');
const write = requestOf('createClient');
const midnight = () => new Date(0);

describe('a refusal', () => {
  test('has the meaning of its code for the action, and what to do', () => {
    const error = toApiError(read, { code: -9, message: 'Client not found' }, midnight);
    expect(error).toMatchObject({ code: 'api', serverCode: -9, serverMessage: 'Client not found' });
    expect(error).toHaveProperty('meaning', expect.stringContaining('client'));
    expect(error.hint).not.toBe("Follow the server's message.");
  });

  test('with an unknown code says so, and repeats the message without secrets', () => {
    const error = toApiError(read, { code: -99, message: `no ${SECRET}` }, midnight);
    expect(error).toMatchObject({
      serverMessage: 'no [redacted]',
      meaning: 'The manual does not list the code -99 for getClient.',
      hint: "Follow the server's message.",
    });
  });

  test('without a code says so', () => {
    expect(toApiErrorWithoutCode(write, `no ${SECRET}`)).toMatchObject({
      code: 'api',
      serverCode: undefined,
      serverMessage: 'no [redacted]',
      meaning: 'Factomos refused without a code.',
      hint: "Follow the server's message.",
    });
  });

  test.each([
    [QUOTA_CODE, 'quota'],
    [-3, 'authentication'],
  ])('with the code %i names the action, the message and the code', (code, kind) => {
    const error = toApiError(write, { code, message: 'As sent' }, midnight);
    expect(error).toMatchObject({ code: kind, message: `createClient: As sent (${code})` });
    expect(error.hint).not.toBe("Follow the server's message.");
  });

  test('for something that does not exist is the one that the manual documents', () => {
    expect(toNotFoundError(read)).toMatchObject({ serverCode: -9, serverMessage: 'Client not found' });
    expect(toNotFoundError(write)).toBeUndefined();
  });
});

describe('a call that changed nothing', () => {
  test.each<[PreparedRequest, SendFailure['reason'], SendFailure['sent'], string, string]>([
    [read, 'network', 'no', 'getClient: Factomos cannot be reached; reading changes nothing', ''],
    [read, 'network', 'maybe', 'getClient: the connection to Factomos broke; reading changes nothing', ''],
    [write, 'network', 'no', 'createClient: Factomos cannot be reached; nothing was sent', ''],
    [
      read,
      'timeout',
      'maybe',
      'getClient: no answer in time; reading changes nothing',
      'Retry, or raise the timeout.',
    ],
    [
      write,
      'timeout',
      'no',
      'createClient: no answer in time; nothing was sent',
      'Check the network, then retry.',
    ],
    [
      read,
      'aborted',
      'maybe',
      'getClient: aborted by the caller; reading changes nothing',
      'Retry if the abort was not intended.',
    ],
    [
      write,
      'aborted',
      'no',
      'createClient: aborted by the caller; nothing was sent',
      'Retry if the abort was not intended.',
    ],
  ])('%j ended by %s (sent: %s) says %s', (request, reason, sent, message, hint) => {
    const cause = new Error(`with ${SECRET}`);
    const error = toTransportError(request, { reason, sent, cause });
    expect(error).toMatchObject({ code: reason, action: request.action, message });
    expect(error.hint).toBe(
      hint === '' ? 'Check the network, the proxy and the base URL, then retry.' : hint,
    );
    expect(error.cause).toMatchObject({ message: 'with [redacted]' });
  });

  test('because of an abort before it began has the reason that the caller gave', () => {
    const message = 'getClient: aborted by the caller; nothing was changed';
    expect(toAbortedError('getClient', AbortSignal.abort('enough'))).toMatchObject({
      message,
      cause: 'enough',
    });
    const withoutReason = toAbortedError('getClient', undefined);
    expect(withoutReason.message).toBe(message);
    expect(withoutReason.cause).toBeUndefined();
  });
});

describe('a response to a read that is not from Factomos', () => {
  const opened = { hasOpened: true };

  test('has at most 200 characters of a page, from which secrets were removed before it was cut', () => {
    const body = `${'x'.repeat(195)}${SECRET}${'y'.repeat(500)}`;
    const error = toInvalidResponseError(read, { kind: 'http', status: 502, body }, opened);
    expect(error).toMatchObject({
      code: 'http',
      status: 502,
      message: 'getClient: the server answered HTTP 502',
      body: `${'x'.repeat(195)}[reda`,
      hint: `Retry later. If the problem persists, ${CHECK}.`,
    });
  });

  test.each([
    ['empty', 'is empty', `Retry later. If the answer is still empty, check the API secret, then ${CHECK}.`],
    [
      'page',
      'is a web page',
      `Factomos shows a page instead of an answer (maintenance?). Retry later. If the problem persists, ${CHECK}.`,
    ],
    [
      'not-utf8',
      'is not UTF-8',
      'Report it: Factomos answered in an encoding other than the documented one.',
    ],
    ['not-sealed', 'is neither sealed text nor JSON', `Not a Factomos response: ${CHECK}.`],
    ['too-long', 'is longer than a string can be', `Not a Factomos response: ${CHECK}.`],
    ['secret', 'cannot be decrypted', 'Check the API secret.'],
    [
      'not-text',
      'cannot be decrypted',
      'The secret is right, since it has decrypted other answers: retry later.',
    ],
  ] as const)('says what is wrong with one that is %s', (problem, message, hint) => {
    const error = toInvalidResponseError(read, { kind: 'unreadable', problem }, opened);
    expect(error).toMatchObject({
      code: 'validation',
      subject: 'answer',
      problems: [{ field: 'answer', message }],
      hint,
    });
  });

  test('names the field of an answer that lacks one', () => {
    const problem = { field: 'error.code', message: 'is missing' };
    const error = toInvalidResponseError(read, { kind: 'unreadable', problem }, opened);
    expect(error).toMatchObject({
      subject: 'answer',
      problems: [problem],
      hint: `Not a Factomos response: ${CHECK}.`,
    });
  });

  test('means a wrong secret when it cannot be decrypted and none was before', () => {
    const error = toInvalidResponseError(
      read,
      { kind: 'unreadable', problem: 'not-text' },
      { hasOpened: false },
    );
    expect(error).toMatchObject({
      code: 'authentication',
      message: 'getClient: the answer cannot be decrypted with this API secret',
      hint: 'Check that the API secret belongs to this token.',
    });
  });

  test('keeps at most 2,000 characters of a text without secrets, and all of an object', () => {
    const text = `${SECRET}${'x'.repeat(3000)}`;
    const long = toInvalidResponseError(
      read,
      { kind: 'unreadable', problem: 'not-sealed', answer: text },
      opened,
    );
    expect(long).toHaveProperty('answer', `[redacted]${'x'.repeat(1990)}`);
    const answer = { error: 'no' };
    const problem = { field: 'error', message: 'must be an object' };
    const whole = toInvalidResponseError(read, { kind: 'unreadable', problem, answer }, opened);
    expect(whole).toHaveProperty('answer', answer);
  });
});

describe('a write whose outcome is unknown', () => {
  test.each<[SendFailure['reason'], string]>([
    ['network', 'the connection broke before the answer came'],
    ['timeout', 'no answer came in time'],
    ['aborted', 'the call was aborted before its answer came'],
  ])('because of %s says so, and how to find out', (reason, why) => {
    const cause = new Error(`with ${SECRET}`);
    const error = toOutcomeUnknownError(write, { reason, sent: 'maybe', cause });
    expect(error).toMatchObject({
      code: 'outcome-unknown',
      reason,
      status: undefined,
      answer: undefined,
      message: `createClient: ${why}, so it may have been done or not`,
      hint: expect.stringContaining('Factomos') as unknown,
      cause: { message: 'with [redacted]' },
    });
  });

  test('keeps the page and the status that came instead of an answer', () => {
    const response = { kind: 'http', status: 502, body: `Bad gateway ${SECRET}` } as const;
    expect(toOutcomeUnknownError(write, response)).toMatchObject({
      reason: 'http',
      status: 502,
      answer: 'Bad gateway [redacted]',
      message: 'createClient: the server answered HTTP 502, so it may have been done or not',
    });
    expect(toOutcomeUnknownError(write, { ...response, body: '' })).toHaveProperty('answer', undefined);
  });

  test('keeps the answer that cannot be read', () => {
    const error = toOutcomeUnknownError(write, { kind: 'unreadable', problem: 'not-sealed', answer: 'odd' });
    expect(error).toMatchObject({
      reason: 'unreadable',
      status: undefined,
      answer: 'odd',
      message: 'createClient: the answer cannot be read, so it may have been done or not',
    });
  });

  test('is done when only the id is missing', () => {
    const error = toNoIdError(write, [{ field: 'client_id', message: 'is missing' }], { client: SECRET });
    expect(error).toMatchObject({
      reason: 'no-id',
      message: 'createClient: Done, but the answer has no id: client_id is missing',
      hint: expect.stringMatching(/^It was done: do not send it again\. \S/) as unknown,
      answer: { client: '[redacted]' },
    });
  });
});
