/** System calls before a connection stands. Any other, such as `read`, may fail long after the request left. */
const CONNECTING = /^(?:connect|getaddrinfo|query[A-Z]\w*)$/;

/** Codes of failures that come before a connection stands, where no system call is named. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  // Bun's names for the same.
  'ConnectionRefused',
  'FailedToOpenSocket',
  // Node's codes for a certificate that is not accepted: it is checked before anything is sent.
  'CERT_CHAIN_TOO_LONG',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REJECTED',
  'CERT_REVOKED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_TLS_CERT_ALTNAME_FORMAT',
  'ERROR_IN_CERT_NOT_AFTER_FIELD',
  'ERROR_IN_CERT_NOT_BEFORE_FIELD',
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY',
  'UNABLE_TO_DECRYPT_CERT_SIGNATURE',
  'UNABLE_TO_GET_CRL',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/**
 * Failures of the TLS handshake, such as of a port that speaks plain HTTP. A later failure ends Node's fetch with another code. Left out: what
 * OpenSSL may say of a connection that stood, since TLS 1.3 lets a server refuse a client's certificate after it began.
 */
const HANDSHAKE = /^ERR_SSL_(?!.*(?:BAD_RECORD_MAC|CERTIFICATE_REQUIRED|CLOSE_NOTIFY|EOF))/;

/** Node's words for a server that closes before the handshake is done, and undici's for a proxy that opens no tunnel. */
const NO_TUNNEL =
  /^(?:Client network socket disconnected before secure TLS connection was established$|Proxy response \(\d+\) !== 200 when HTTP Tunneling)/;

/** Causes are as deep as an HTTP library wraps them; one may refer to itself. */
const MAX_DEPTH = 8;

/** Whether an error proves that no connection stood, so that nothing can have been sent. Of several addresses: that none was connected to. */
export function isNotConnected(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > MAX_DEPTH) return false;
  if (error instanceof AggregateError && error.errors.length > 0) {
    return error.errors.every((each: unknown) => isNotConnected(each, depth + 1));
  }
  const syscall: unknown = Reflect.get(error, 'syscall');
  if (typeof syscall === 'string') return CONNECTING.test(syscall);
  // Whoever wraps an error may repeat its code, but not what shows when it came.
  if (error.cause instanceof Error) return isNotConnected(error.cause, depth + 1);
  const code: unknown = Reflect.get(error, 'code');
  return (
    (typeof code === 'string' && (NOT_CONNECTED.has(code) || HANDSHAKE.test(code))) ||
    NO_TUNNEL.test(error.message)
  );
}
