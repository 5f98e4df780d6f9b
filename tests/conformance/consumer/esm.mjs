// Copied into an empty folder beside the installed package, and run there by check-pack.ts.
import { FactomosClient, isFactomosError } from 'factomos-core';
import { undiciTransport } from 'factomos-core/undici';

const { FACTOMOS_URL: baseUrl, FACTOMOS_TOKEN: token, FACTOMOS_SECRET: secret } = process.env;
for (const transport of [undefined, undiciTransport()]) {
  const factomos = new FactomosClient({ token, secret, baseUrl, transport });
  const { client } = await factomos.getClient({ client_id: 19 });
  if (client.client_id !== '19') throw new Error('another client was answered');
  const error = await factomos.getClient({ client_id: 999999 }).catch((reason) => reason);
  if (!isFactomosError(error, 'api') || error.serverCode !== -9) throw error;
}
