import { describe, expect, expectTypeOf, test } from 'vitest';
import { fakeFactomos, inTurn, lostAnswer, refusal, unreachable } from '../src/testing.ts';
import { errorOf } from './client/test-client.ts';

const invoice = { client_id: 7, lines: [{ title: 'Phase 1' }, { service_id: 19, quantity: 2, price: 4.5 }] };

describe('a fake Factomos', () => {
  test('answers by action, and fields that are left out are null', async () => {
    const { client } = fakeFactomos({ getClient: { client: { client_id: '7', client_reference: 'R1' } } });
    const { client: found } = await client.getClient({ client_id: 7 });
    expect(found).toMatchObject({ client_id: '7', client_reference: 'R1', client_email: null });
  });

  test('accepts amounts, flags and dates as the client returns them', async () => {
    const { client } = fakeFactomos({
      listInvoice: {
        invoices: [
          { id: '5', client_id: '7', invoice_status: 'later', figures_total_withvat: 12.5, figures_due: 2.5 },
        ],
      },
    });
    const rows = [];
    for await (const row of client.iterateInvoices({ invoice_status: 'later' })) rows.push(row);
    expect(rows).toMatchObject([{ id: '5', figures_total_withvat: 12.5, figures_due: 2.5 }]);
  });

  test('records its calls as on the wire', async () => {
    const fake = fakeFactomos({ createInvoice: { invoice_id: '70' } });
    expect((await fake.client.createInvoice(invoice)).invoice_id).toBe('70');
    expect(fake.callsTo('createInvoice')).toMatchObject([
      { params: { client_id: '7', line_service_id: ['75', '19'], line_price: ['0', '4.5'] } },
    ]);
  });

  test('refuses with the message of the manual, or a given one', async () => {
    const fake = fakeFactomos({ getClient: inTurn(refusal(-9), refusal(-777, 'Brand new')) });
    const read = () => errorOf(fake.client.getClient({ client_id: 1 }));
    expect(await read()).toMatchObject({ code: 'api', serverCode: -9, serverMessage: 'Client not found' });
    for (let call = 0; call < 2; call++) expect(await read()).toMatchObject({ serverMessage: 'Brand new' });
  });

  test('can lose an answer, or be unreachable', async () => {
    const fake = fakeFactomos({ createInvoice: lostAnswer(), getClient: lostAnswer() });
    expect(await errorOf(fake.client.createInvoice(invoice))).toMatchObject({ code: 'outcome-unknown' });
    expect(await errorOf(fake.client.getClient({ client_id: 1 }))).toMatchObject({ code: 'network' });
    fake.answer('createInvoice', unreachable());
    expect(await errorOf(fake.client.createInvoice(invoice))).toMatchObject({ code: 'network' });
    expect(fake.calls).toHaveLength(3);
  });

  test('names an action that has no answer', async () => {
    const error = await errorOf(fakeFactomos().client.createInvoice(invoice));
    expect(error.code).toBe('network');
    expect(error.cause).toMatchObject({
      message: 'fakeFactomos has no answer for createInvoice: add one',
    });
  });

  test('accepts a function that returns the answer', async () => {
    const { client } = fakeFactomos({
      getService: ({ params }) =>
        params.service_id === '19' ? { service: { service_id: '19', price: 80 } } : refusal(-10),
    });
    expect((await client.getService({ service_id: 19 })).service.price).toBe(80);
    expect(await errorOf(client.getService({ service_id: 20 }))).toMatchObject({ serverCode: -10 });
  });

  test('is typed by action', () => {
    expectTypeOf(fakeFactomos).parameter(0).toExtend<{ getClient?: unknown } | undefined>();
    // @ts-expect-error there is no such field
    fakeFactomos({ getService: { service: { cost: 5 } } });
    // @ts-expect-error no such action
    fakeFactomos({ getServices: {} });
  });
});
