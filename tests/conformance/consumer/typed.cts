// Copied into an empty folder beside the installed package, type-checked and run there by check-pack.ts.
import factomos = require('factomos-core');

const { FACTOMOS_URL: baseUrl, FACTOMOS_TOKEN: token = '', FACTOMOS_SECRET: secret = '' } = process.env;
const client: factomos.FactomosClient = new factomos.FactomosClient({ token, secret, baseUrl });
void client.getService({ service_id: 19 }).then(({ service }) => {
  const price: number = service.price;
  if (!(price > 0)) throw new Error(`the price is ${String(price)}`);
});
