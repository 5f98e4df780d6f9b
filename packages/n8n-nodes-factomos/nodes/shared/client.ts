import { FactomosClient, type ReadCache } from 'factomos-core';
import { sleep } from 'n8n-workflow';
import { type FactomosCredential } from './credential.ts';
import { n8nTransport, type RequestContext, requestTimeout } from './transport.ts';

/** A client that sends through n8n. Give it a cache that lives as long as answers may be reused. */
export function createClient(
  context: RequestContext,
  credential: FactomosCredential,
  cache?: ReadCache,
): FactomosClient {
  return new FactomosClient({
    ...credential,
    transport: n8nTransport(context, credential),
    timeout: requestTimeout + 5_000,
    sleep,
    cache,
  });
}
