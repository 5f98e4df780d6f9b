import { type Transport, TransportError } from 'factomos-core';
import {
  type IExecuteFunctions,
  type IHttpRequestOptions,
  type ILoadOptionsFunctions,
  type IWebhookFunctions,
} from 'n8n-workflow';
import { CREDENTIAL_NAME, type FactomosCredential } from '../credential/credential.ts';
import { parseHttpResponse } from './http-response.ts';
import { property } from '../values/property.ts';
import { classifyNetworkError } from './classify-network-error.ts';
import { isRefusedTunnel } from './connection-phase.ts';

export type RequestContext = IExecuteFunctions | ILoadOptionsFunctions | IWebhookFunctions;

/** The timeout of one request, in milliseconds. The client waits longer, since only n8n's own timeout tells whether the request was sent. */
export const REQUEST_TIMEOUT = 30_000;

/**
 * The HTTP statuses for which n8n should throw, since only its errors show whether a proxy answered instead of Factomos. 401 is not among
 * them: n8n would send a write a second time.
 */
const FAILED_STATUSES = Array.from({ length: 200 }, (_, index) => 400 + index).filter(
  (status) => status !== 401,
);

/**
 * Sends through n8n, which applies its proxy settings and network protections. The body is already sealed, so the credential has no
 * `authenticate`: with one, n8n would offer it to its HTTP Request node, which cannot seal requests or open responses.
 */
export function n8nTransport(context: RequestContext, credential: FactomosCredential): Transport {
  // Given the credential, n8n does not read and decrypt it again for each request.
  const credentialsDecrypted = { id: '', name: '', type: CREDENTIAL_NAME, data: { ...credential } };
  return async ({ url, body, headers }) => {
    const options: IHttpRequestOptions = {
      method: 'POST',
      url,
      headers: { ...headers },
      body,
      returnFullResponse: true,
      // Any other encoding would change the bytes of the response.
      encoding: 'arraybuffer',
      ignoreHttpStatusErrors: { ignore: true, except: FAILED_STATUSES },
      disableFollowRedirect: true,
      timeout: REQUEST_TIMEOUT,
    };
    const outcome = await context.helpers.httpRequestWithAuthentication
      .call(context, CREDENTIAL_NAME, options, { credentialsDecrypted })
      .then((response: unknown) => ({ response }))
      .catch((error: unknown) => parseFailure(url, error));
    if ('failure' in outcome) {
      throw new TransportError(outcome.failure.message, { sent: outcome.failure.sent });
    }
    const answer = parseHttpResponse(outcome.response);
    if (!answer) throw new TransportError('n8n returned an invalid response', { sent: 'maybe' });
    return answer;
  };
}

/** An error with an HTTP status is a response, unless a proxy sent it. */
function parseFailure(
  url: string,
  error: unknown,
): { response: unknown } | { failure: ReturnType<typeof classifyNetworkError> } {
  const cause = property(error, 'cause') ?? error;
  const response = property(cause, 'response');
  const status = property(response, 'status');
  if (typeof status === 'number') {
    if (isRefusedTunnel(url, cause)) {
      return { failure: { message: `the proxy made no connection (HTTP ${status})`, sent: 'no' } };
    }
    return { response: { statusCode: status, body: property(response, 'data') } };
  }
  // Before 2.34, n8n's error has no cause but has the status.
  const code = Number(property(error, 'httpCode'));
  return FAILED_STATUSES.includes(code)
    ? { response: { statusCode: code, body: '' } }
    : { failure: classifyNetworkError(error) };
}
