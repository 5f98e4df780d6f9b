import { type Transport, TransportError } from 'factomos-core';
import {
  type IExecuteFunctions,
  type IHttpRequestOptions,
  type ILoadOptionsFunctions,
  type IWebhookFunctions,
} from 'n8n-workflow';
import { CREDENTIAL_NAME, type FactomosCredential } from '../credential/credential.ts';
import { parseHttpResponse } from './http-response.ts';
import { classifyNetworkError } from './classify-network-error.ts';

export type RequestContext = IExecuteFunctions | ILoadOptionsFunctions | IWebhookFunctions;

/** For one request, in milliseconds. The client waits longer, since only n8n's own time-out tells whether the request left. */
export const REQUEST_TIMEOUT = 30_000;

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
      // On a 401, n8n would send a write a second time.
      ignoreHttpStatusErrors: true,
      disableFollowRedirect: true,
      timeout: REQUEST_TIMEOUT,
    };
    const outcome = await context.helpers.httpRequestWithAuthentication
      .call(context, CREDENTIAL_NAME, options, { credentialsDecrypted })
      .then((response: unknown) => ({ response }))
      .catch((error: unknown) => ({ failure: classifyNetworkError(error) }));
    if ('failure' in outcome) {
      throw new TransportError(outcome.failure.message, { sent: outcome.failure.sent });
    }
    const answer = parseHttpResponse(outcome.response);
    if (!answer) throw new TransportError('n8n returned an invalid response', { sent: 'maybe' });
    return answer;
  };
}
