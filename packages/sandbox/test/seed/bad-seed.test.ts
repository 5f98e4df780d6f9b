import { expect, test } from 'vitest';
import { parseSeed } from '../../src/seed/seed.ts';
import { createSandbox } from '../../src/index.ts';

const app = { token: 'a-token', secret: 'sixteen-bytes-ok' };

/** A seed of one company with the given parts. */
function seedOf(parts: object): unknown {
  return { companies: [{ name: 'Atelier', apps: [app], ...parts }] };
}

const client = { id: 1, client_company_name: 'Café' };
const dear = { id: 1, service_name: 'Cher', price: '9999999999999' };
const user = { username: 'moi@example.test', password: 'made-up' };

test.each([
  [null, 'The seed is not valid: it must be Object, not null.'],
  [{}, 'The seed is not valid at companies: it is missing.'],
  [{ companies: [] }, 'The seed is not valid at companies: needs at least one company.'],
  [seedOf({ colour: 'red' }), 'The seed is not valid at companies.0.colour: there is no such field.'],
  [seedOf({ name: 5 }), 'The seed is not valid at companies.0.name: it must be string, not 5.'],
  [seedOf({ apps: [] }), 'The seed has no application: there is no token to call with.'],
  [seedOf({ apps: [app, app] }), 'The seed has two applications with the same token.'],
  [seedOf({ clients: [client, client] }), 'The seed has two clients with the same id.'],
  [seedOf({ users: [user, user] }), 'The seed has two users with the same username.'],
  [
    seedOf({
      clients: [client],
      services: [dear],
      invoices: [{ client_id: 1, lines: [{ service_id: 1, quantity: 9 }] }],
    }),
    'The seed has a document for client 1 whose amounts are out of range.',
  ],
  [
    seedOf({ clients: [client], invoices: [{ client_id: 1, lines: [], estimate_id: 7 }] }),
    'The seed has an invoice for the unknown estimate 7.',
  ],
])('the seed %j is refused with a message', async (seed, message) => {
  const start = async (): Promise<void> => {
    await using sandbox = await createSandbox({ seed: parseSeed(seed) });
    expect(sandbox.url).toBe('never reached');
  };
  await expect(start()).rejects.toMatchObject({ name: 'SandboxError', code: 'seed-invalid', message });
});
