import { FactomosClient } from 'factomos-core';
import { createSandbox, seedIds } from 'factomos-sandbox';
import { expect, test } from 'vitest';
import { Books } from '../src/books.ts';

test('a write that was done twice is counted twice', async () => {
  await using sandbox = await createSandbox();
  const { url: baseUrl, token, secret } = sandbox;
  const client = new FactomosClient({ baseUrl, token, secret });
  const lines = [{ service_id: seedIds.service, quantity: 1, price: 10 }];
  const times = () => new Books(sandbox.snapshot()).times('createInvoice', 'chaos-1');
  expect(times()).toBe(0);
  for (const expected of [1, 2]) {
    await client.createInvoice({ client_id: seedIds.client, objet: 'chaos-1', lines });
    expect(times()).toBe(expected);
  }
});
