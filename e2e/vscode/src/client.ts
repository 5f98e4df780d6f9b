import { FactomosClient } from 'factomos-core';
import type { Sandbox } from 'factomos-sandbox';

/** Another program on the same account. */
export const clientOf = ({ url, token, secret }: Pick<Sandbox, 'url' | 'token' | 'secret'>): FactomosClient =>
  new FactomosClient({ token, secret, baseUrl: url });
