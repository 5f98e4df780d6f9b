import { type FactomosClient, ReadCache } from 'factomos-core';
import { type ILoadOptionsFunctions } from 'n8n-workflow';
import { createHash } from 'node:crypto';
import { createClient } from '../../shared/transport/create-client.ts';
import { CREDENTIAL_NAME, parseCredential } from '../../shared/credential/credential.ts';

/** How long a list is cached, in milliseconds, so that typing into its search makes no calls. */
const LIFETIME = 60_000;
/** The number of accounts whose lists are cached. */
const KEPT = 20;

const caches = new Map<string, ReadCache>();

/** A client for the lists of the editor. Its responses are cached per account, for a minute by default. */
export async function listClient(ctx: ILoadOptionsFunctions, lifetime = LIFETIME): Promise<FactomosClient> {
  const credential = parseCredential(await ctx.getCredentials(CREDENTIAL_NAME));
  const key = createHash('sha256')
    .update(JSON.stringify([lifetime, credential]))
    .digest('base64url');
  const cache = caches.get(key) ?? new ReadCache({ lifetime });
  caches.delete(key);
  caches.set(key, cache);
  const [oldest] = caches.keys();
  if (caches.size > KEPT && oldest !== undefined) caches.delete(oldest);
  return createClient(ctx, credential, { cache });
}
