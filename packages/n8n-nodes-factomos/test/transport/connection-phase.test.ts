import { expect, test } from 'vitest';
import { isRefusedTunnel, wasNeverSent } from '../../nodes/shared/transport/connection-phase.ts';

const pending = (socket: unknown) => ({ request: { writableFinished: false, socket } });

test.each<[string, unknown, boolean]>([
  ['no socket', pending(null), true],
  ['a TLS handshake', pending({ encrypted: true, secureConnecting: true }), true],
  ['a TCP connection', pending({ _bytesDispatched: 0 }), true],
  [
    'a request wrapped by a library that follows redirects',
    { request: { _currentRequest: pending(null).request } },
    true,
  ],
  [
    'a partly written body, after the TLS handshake',
    pending({ encrypted: true, secureConnecting: false }),
    false,
  ],
  ['a partly written body', pending({ _bytesDispatched: 1400 }), false],
  ['a body that was written', { request: { writableFinished: true, socket: null } }, false],
  ['a response', { ...pending(null), response: {} }, false],
  ['a socket whose properties have other names', pending({}), false],
  ['a TLS socket whose properties have other names', pending({ encrypted: true }), false],
  ['no known properties', {}, false],
])('a request that failed with %s was certainly not sent: %s', (_what, error, expected) => {
  expect(wasNeverSent(error)).toBe(expected);
});

test.each<[string, string, unknown, boolean]>([
  ['without TLS', 'https://factomos.example/', { request: { socket: {} } }, true],
  ['over TLS', 'https://factomos.example/', { request: { socket: { encrypted: true } } }, false],
  ['over plain HTTP', 'http://127.0.0.1/', { request: { socket: {} } }, false],
  ['whose socket is missing', 'https://factomos.example/', { request: { socket: null } }, false],
])('a response %s to %s comes from a proxy: %s', (_how, url, error, expected) => {
  expect(isRefusedTunnel(url, error)).toBe(expected);
});
