import { FactomosClient } from 'factomos-core';
import type { Sandbox } from 'factomos-sandbox';

export function clientOf({ url, token, secret }: Pick<Sandbox, 'url' | 'token' | 'secret'>): FactomosClient {
  return new FactomosClient({ token, secret, baseUrl: url });
}
