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

/** For one request, in milliseconds. The client waits longer, since only n8n's own time-out tells whether the request left. */
export const REQUEST_TIMEOUT = 30_000;

/**
 * HTTP statuses that n8n throws, since only its errors show whether a proxy answered instead of Factomos. All errors but 401: on that, n8n would
 * send a write a second time.
 */
const FAILED_STATUSES = Array.from({ length: 200 }, (_, index) => 400 + index).filter(
  (status) => status !== 401,
);

/**
 * Sends through n8n, which adds its proxy and its protections. The body is sealed already, so the credential has no `authenticate`: with one,
 * n8n would offer it to its HTTP Request node, which can neither seal nor open what Factomos speaks.
 */
export function n8nTransport(context: RequestContext, credential: FactomosCredential): Transport {
  // With it at hand, n8n does not read it from its database and decrypt it again for each request.
  const credentialsDecrypted = { id: '', name: '', type: CREDENTIAL_NAME, data: { ...credential } };
  return async ({ url, body, headers }) => {
    const options: IHttpRequestOptions = {
      method: 'POST',
      url,
      headers: { ...headers },
      body,
      returnFullResponse: true,
      // Anything else would change the bytes of the answer.
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

/** What n8n threw is an answer when it has a status, unless that is a proxy's own. */
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
  // Before 2.34 n8n's error has no cause, but the status.
  const code = Number(property(error, 'httpCode'));
  return FAILED_STATUSES.includes(code)
    ? { response: { statusCode: code, body: '' } }
    : { failure: classifyNetworkError(error) };
}
