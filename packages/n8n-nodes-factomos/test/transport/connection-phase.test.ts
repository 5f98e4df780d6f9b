import { expect, test } from 'vitest';
import { isRefusedTunnel, neverLeft } from '../../nodes/shared/transport/connection-phase.ts';

const pending = (socket: unknown) => ({ request: { writableFinished: false, socket } });

test.each<[string, unknown, boolean]>([
  ['no socket', pending(null), true],
  ['a TLS handshake', pending({ encrypted: true, secureConnecting: true }), true],
  ['a TCP connection', pending({ _bytesDispatched: 0 }), true],
  [
    'a request within a follower of redirections',
    { request: { _currentRequest: pending(null).request } },
    true,
  ],
  [
    'a body that was written in part, behind TLS',
    pending({ encrypted: true, secureConnecting: false }),
    false,
  ],
  ['a body that was written in part', pending({ _bytesDispatched: 1400 }), false],
  ['a body that was written', { request: { writableFinished: true, socket: null } }, false],
  ['an answer', { ...pending(null), response: {} }, false],
  ['a socket whose properties have other names', pending({}), false],
  ['a TLS socket whose properties have other names', pending({ encrypted: true }), false],
  ['nothing that is known', {}, false],
])('a request that failed with %s: never left %s', (_what, error, expected) => {
  expect(neverLeft(error)).toBe(expected);
});

test.each<[string, string, unknown, boolean]>([
  ['without TLS', 'https://factomos.example/', { request: { socket: {} } }, true],
  ['over TLS', 'https://factomos.example/', { request: { socket: { encrypted: true } } }, false],
  ['over plain HTTP', 'http://127.0.0.1/', { request: { socket: {} } }, false],
  ['whose socket is gone', 'https://factomos.example/', { request: { socket: null } }, false],
])('an answer %s to %s is that of a proxy: %s', (_how, url, error, expected) => {
  expect(isRefusedTunnel(url, error)).toBe(expected);
});
