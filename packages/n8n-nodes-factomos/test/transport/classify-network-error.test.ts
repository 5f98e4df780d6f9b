import { describe, expect, test } from 'vitest';
import { classifyNetworkError } from '../../nodes/shared/transport/classify-network-error.ts';

/** An error as n8n throws it before 2.34: without a cause, with Node's text among its messages. */
const withoutCause = (...messages: string[]) => ({
  message: 'The service refused the connection - perhaps it is offline',
  messages,
});

describe('a failure whose cause n8n left out', () => {
  test.each([
    'connect ECONNREFUSED 127.0.0.1:443',
    'getaddrinfo ENOTFOUND app.factomos.com',
    'getaddrinfo EAI_AGAIN app.factomos.com',
    'connect EHOSTUNREACH 10.0.0.1:443 - Local (10.0.0.2:50000)',
    'connect ENETUNREACH 2001:db8::1:443 - Local (:::0)',
  ])('happened before anything was sent when Node’s message is "%s"', (text) => {
    expect(classifyNetworkError(withoutCause(text, text)).sent).toBe('no');
  });

  test.each([
    'read ECONNRESET',
    'read EHOSTUNREACH',
    'write ENETUNREACH',
    'socket hang up',
    'connect ETIMEDOUT 10.0.0.1:443',
    'timeout of 30000ms exceeded',
    '502 - "connect ECONNREFUSED 127.0.0.1:443"',
    'connect ECONNREFUSED2',
    '',
  ])('may have happened later when Node’s message is "%s"', (text) => {
    expect(classifyNetworkError(withoutCause(text, text)).sent).toBe('maybe');
  });

  test('may have happened later when its messages differ or are missing', () => {
    expect(
      classifyNetworkError(withoutCause('connect ECONNREFUSED 127.0.0.1:443', 'read ECONNRESET')).sent,
    ).toBe('maybe');
    expect(classifyNetworkError(withoutCause()).sent).toBe('maybe');
  });

  test('is classified only by its cause when there is one', () => {
    const refused = withoutCause('connect ECONNREFUSED 127.0.0.1:443');
    expect(classifyNetworkError({ ...refused, cause: { code: 'ECONNRESET' } }).sent).toBe('maybe');
    expect(classifyNetworkError({ ...refused, cause: {} }).sent).toBe('maybe');
  });
});
