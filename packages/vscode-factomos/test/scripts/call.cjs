// Makes a read and a write with the bundled client: node|bun call.cjs <core.js> <url> <token> <secret> [hide-cfb8]
const crypto = require('node:crypto');
const [core, url, token, secret, hide] = process.argv.slice(2);

if (hide === 'hide-cfb8') {
  // As BoringSSL, which desktop VS Code and Bun have: the mode is not there.
  for (const name of ['createCipheriv', 'createDecipheriv']) {
    const real = crypto[name];
    crypto[name] = (algorithm, ...rest) => {
      if (/cfb/i.test(algorithm)) throw new Error(`Unknown cipher ${algorithm}`);
      return real(algorithm, ...rest);
    };
  }
}

const { FactomosClient } = require(core);
const client = new FactomosClient({ baseUrl: url, token, secret });
client
  .createClient({ category: 'client', client_company_name: 'Élan & Œuvre' })
  .then(({ client_id }) => client.getClient({ client_id }))
  .then(({ client: { client_company_name } }) => console.log(client_company_name));
