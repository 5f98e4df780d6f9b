import {
  type AuthenticationError,
  FactomosClient,
  isFactomosError,
  type Transport,
  TransportError,
} from 'factomos-core';
import {
  type ICredentialsDecrypted,
  type ICredentialTestFunctions,
  type INodeCredentialTestResult,
  sleep,
} from 'n8n-workflow';
import { credentialProblems, parseCredential } from '../../shared/credential/credential.ts';
import { parseHttpResponse } from '../../shared/transport/http-response.ts';
import { classifyNetworkError } from '../../shared/transport/classify-network-error.ts';
import { REQUEST_TIMEOUT } from '../../shared/transport/transport.ts';

/** Tests a credential with one call, and tells a wrong token from a wrong secret. */
export async function factomosApiTest(
  this: ICredentialTestFunctions,
  { data = {} }: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
  const credential = parseCredential(data);
  try {
    const client = new FactomosClient({ ...credential, transport: testTransport(this), retries: 0, sleep });
    await client.listEmailTemplates();
    return { status: 'OK', message: 'Factomos accepted the token and its secret' };
  } catch (error) {
    return { status: 'Error', message: explain(error) };
  }
}

/** In a credential test n8n provides only `helpers.request`. */
function testTransport(context: ICredentialTestFunctions): Transport {
  const { helpers } = context;
  return async ({ url, body, headers }) => {
    const outcome = await Promise.resolve(
      helpers.request({
        method: 'POST',
        uri: url,
        headers: { ...headers },
        body,
        encoding: null,
        json: false,
        simple: false,
        resolveWithFullResponse: true,
        followRedirect: false,
        timeout: REQUEST_TIMEOUT,
      }),
    ).then(
      (response: unknown) => ({ response }),
      (error: unknown) => ({ failure: classifyNetworkError(error) }),
    );
    if ('failure' in outcome)
      throw new TransportError(outcome.failure.message, { sent: outcome.failure.sent });
    const answer = parseHttpResponse(outcome.response);
    if (!answer) throw new TransportError('n8n returned an invalid response', { sent: 'maybe' });
    return answer;
  };
}

function explain(error: unknown): string {
  if (!isFactomosError(error)) return error instanceof Error ? error.message : String(error);
  if (error.code === 'validation' && error.subject === 'options')
    return `${credentialProblems(error.problems)}. Nothing was sent.`;
  switch (error.code) {
    case 'authentication':
      return explainRefusal(error);
    case 'quota':
      return 'The daily quota of this token is used up, so it cannot be tested before the quota resets at midnight (Paris). Factomos knows the token.';
    case 'network':
      return `${error.message}${error.cause instanceof Error ? `: ${error.cause.message}` : ''}. ${error.hint}`;
    default:
      return `${error.message}. ${error.hint}`;
  }
}

function explainRefusal({ serverCode }: AuthenticationError): string {
  switch (serverCode) {
    case -1:
    case -3:
      return 'Factomos does not know this token. Check the token: it is the api_key, not the secret.';
    case -28:
      return 'The token is valid, but does not belong to a Factomos account. Use the token of an account.';
    case undefined:
      return 'The response cannot be read with this secret. Check the secret: it is the api_secret that belongs to this token. If it is correct, the server is not Factomos: check the base URL.';
    default:
      return 'Factomos knows this token, but the secret does not belong to it. Check the secret: it is the api_secret, 16 characters long.';
  }
}
