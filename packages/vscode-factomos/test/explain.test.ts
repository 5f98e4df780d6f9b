import { FactomosClient } from 'factomos-core';
import { expect, test } from 'vitest';
import { explain } from '../src/services/errors/explain.ts';

const client = new FactomosClient({ token: 'made-up', secret: 'made-up-secret-0' });

async function refusal(run: () => unknown): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    return error;
  }
}

test('explains invalid fields with translated texts', async () => {
  const error = await refusal(() =>
    client.createInvoice({
      client_id: 'x',
      invoice_date: '20/11/2026',
      lines: [{ service_id: 1, quantity: 1, price: NaN }],
    }),
  );
  expect(await explain(error)).toEqual({
    severity: 'error',
    message:
      'The request is not valid: Client must be a Factomos ID: digits only, such as 5782; ' +
      'Date must be a valid date such as 2026-11-20; ' +
      'Line 1: Price must be a number with a decimal point, such as 950 or 8.28. No call was used.',
    remedies: ['log'],
  });
  const choice = await refusal(() =>
    // @ts-expect-error -- a value that the type forbids
    client.createPayment({ invoice_id: 1, montant: 1, type: 'gold' }),
  );
  expect((await explain(choice)).message).toMatch(/Payment Type must be one of \w+, /);
});

test('offers to sign in again when the key or the secret has an invalid format', async () => {
  const error = await refusal(() => new FactomosClient({ token: 'made-up', secret: 'short' }));
  expect(await explain(error)).toEqual({
    severity: 'error',
    message:
      'The credentials are not valid: secret. No call was used. Sign in again with the key and the secret as Factomos shows them.',
    remedies: ['signIn', 'log'],
  });
});
