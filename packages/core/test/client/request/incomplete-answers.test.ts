import { describe, expect, test } from 'vitest';
import { type FactomosClient } from '../../../src/client/client.ts';
import { ok, secret } from '../account.ts';
import { fakeTransport } from '../fake-transport.ts';
import { errorOf, testClient } from '../test-client.ts';

describe('an answer that lacks a field', () => {
  test('is a warning for a read when the field is not essential', async () => {
    const client = testClient(fakeTransport({ answer: { client: { client_id: '1' }, error: ok } }));
    const { result, warnings } = await client.call('getClient', { client_id: 1 });
    expect(result.client).toMatchObject({ client_id: '1', company_id: null, client_email: null });
    expect(warnings).toContain('The answer deviates from the manual: client.company_id is missing');
  });

  test('fails a read when the field is essential, and is kept in the error', async () => {
    const answer = { client: { client_company_name: `Made Up ${secret}` }, error: ok };
    const error = await errorOf(testClient(fakeTransport({ answer })).getClient({ client_id: 1 }));
    expect(error).toMatchObject({
      code: 'validation',
      subject: 'answer',
      problems: [{ field: 'client.client_id', message: 'is missing' }],
      answer: { client: { client_company_name: 'Made Up [redacted]' } },
    });
  });

  test('and has exists: false is the documented error', async () => {
    const answer = { client: { exists: false, client_id: null, client_company_name: null }, error: ok };
    const error = await errorOf(testClient(fakeTransport({ answer })).getClient({ client_id: 9 }));
    expect(error).toMatchObject({ code: 'api', serverCode: -9, serverMessage: 'Client not found' });
  });

  test.each<[string, (client: FactomosClient) => Promise<unknown>]>([
    ['createClient', (client) => client.createClient({ category: 'client', client_company_name: 'Made Up' })],
    ['createCreditNote', (client) => client.createCreditNote({ invoice_id: 4 })],
    ['transformEstimate', (client) => client.transformEstimate({ estimate_id: 4 })],
  ])('leaves the outcome of %s unknown when it is the documented id', async (_, write) => {
    const answer = { password: 'made-up-password', api_key: 4815162342, api_secret: null, error: ok };
    const error = await errorOf(write(testClient(fakeTransport({ answer }))));
    expect(error).toMatchObject({
      code: 'outcome-unknown',
      reason: 'no-id',
      answer: { password: '[redacted]', api_key: '[redacted]', api_secret: null, error: ok },
    });
    expect(error.message).toContain('Done, but the answer has no id');
  });

  test('is a warning for a completed write', async () => {
    const client = testClient(
      fakeTransport({ answer: { invoice_id: '5', odd: 'kept', error: { code: '0' } } }),
    );
    const { result, raw, warnings } = await client.call('createCreditNote', { invoice_id: 4 });
    expect(result).toMatchObject({ invoice_id: '5', invoice_date: null, odd: 'kept' });
    expect(raw).toEqual({ invoice_id: '5', odd: 'kept', error: { code: '0' } });
    expect(warnings).toContain('The answer deviates from the manual: invoice_date is missing');
  });

  test('never matters for createPayment, whose answer the manual does not show', async () => {
    const client = testClient(fakeTransport({ answer: { error: ok } }));
    const { warnings } = await client.call('createPayment', { invoice_id: 4, montant: '12.50', type: 'cb' });
    expect(warnings).toEqual([]);
  });
});
