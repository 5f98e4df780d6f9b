import { isString } from '../json/json.ts';

/**
 * System calls made before a connection is established. Others, such as `read`, may fail long after the
 * request was sent.
 */
const CONNECTING = /^(?:connect|getaddrinfo|query[A-Z]\w*)$/;

/** Codes of failures before a connection is established, for errors that name no system call. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  // The corresponding codes of Bun.
  'ConnectionRefused',
  'FailedToOpenSocket',
  // Node's codes for a certificate that is not accepted, which is checked before anything is sent.
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
 * OpenSSL's codes for failures of the TLS handshake, such as with a port that speaks plain HTTP. Later
 * failures have other codes in Node's fetch. Codes that OpenSSL may also use for an established connection
 * are left out, since with TLS 1.3 a server may refuse a client's certificate after the handshake.
 */
const HANDSHAKE = /^ERR_SSL_(?!.*(?:BAD_RECORD_MAC|CERTIFICATE_REQUIRED|CLOSE_NOTIFY|EOF))/;

/**
 * The messages of Node for a server that closes the connection during the handshake, and of undici for a
 * proxy that refuses the tunnel.
 */
const NO_TUNNEL =
  /^(?:Client network socket disconnected before secure TLS connection was established$|Proxy response \(\d+\) !== 200 when HTTP Tunneling)/;

/** HTTP libraries wrap errors, so causes may be nested; a cause may also refer to itself. */
const MAX_DEPTH = 8;

/**
 * Whether an error proves that no connection was established, so that nothing can have been sent. With
 * several addresses: that none could be connected to.
 */
export function isNotConnected(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > MAX_DEPTH) return false;
  if (error instanceof AggregateError && error.errors.length > 0) {
    return error.errors.every((each: unknown) => isNotConnected(each, depth + 1));
  }
  const syscall: unknown = Reflect.get(error, 'syscall');
  if (isString(syscall)) return CONNECTING.test(syscall);
  // A wrapping error may repeat the code, but not the fields that show when the failure happened.
  if (error.cause instanceof Error) return isNotConnected(error.cause, depth + 1);
  const code: unknown = Reflect.get(error, 'code');
  return (
    (isString(code) && (NOT_CONNECTED.has(code) || HANDSHAKE.test(code))) || NO_TUNNEL.test(error.message)
  );
}
