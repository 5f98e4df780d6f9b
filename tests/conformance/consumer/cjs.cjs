// Copied into an empty folder beside the installed package, and run there by check-pack.ts.
const { FactomosClient } = require('factomos-core');
const { undiciTransport } = require('factomos-core/undici');

const { FACTOMOS_URL: baseUrl, FACTOMOS_TOKEN: token, FACTOMOS_SECRET: secret } = process.env;
const factomos = new FactomosClient({ token, secret, baseUrl, transport: undiciTransport() });
factomos.getClient({ client_id: 19 }).then(({ client }) => {
  if (client.client_id !== '19') throw new Error('another client was answered');
});
