import { FactomosClient, type FactomosClientOptions } from 'factomos-core';
import { sleep } from 'n8n-workflow';
import { type FactomosCredential } from '../credential/credential.ts';
import { n8nTransport, type RequestContext, REQUEST_TIMEOUT } from './transport.ts';

/**
 * A client that sends through n8n. Pass a cache that lives as long as its responses may be reused and, where calls are limited, the store
 * that counts them.
 */
export function createClient(
  context: RequestContext,
  credential: FactomosCredential,
  options: Pick<FactomosClientOptions, 'budget' | 'cache' | 'quota'> = {},
): FactomosClient {
  return new FactomosClient({
    ...credential,
    transport: n8nTransport(context, credential),
    timeout: REQUEST_TIMEOUT + 5_000,
    sleep,
    ...options,
  });
}
