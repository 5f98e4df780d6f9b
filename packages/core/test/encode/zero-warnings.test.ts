import { expect, test } from 'vitest';
import { invoiceCreated } from '../client/created.ts';
import { fakeTransport } from '../client/fake-transport.ts';
import { testClient } from '../client/test-client.ts';

const line = { service_id: 1, quantity: 2 };
const freeLine =
  'lines[1].price is 0. Factomos may charge the price of the service instead. Check the total.';

test.each([0, '0', '0.00', -0, '-0.0'])(
  'a line with the price %o causes a warning with its place',
  async (price) => {
    const lines = [{ title: 'Work' }, { ...line, price }, { ...line, price: 3 }];
    const client = testClient(fakeTransport({ answer: { ...invoiceCreated, estimate_id: '7' } }));
    const created = await client.call('createInvoice', { client_id: 1, lines });
    expect(created.warnings).toEqual([freeLine]);
    const edited = await client.call('editInvoice', { client_id: 1, invoice_id: 2, lines });
    expect(edited.warnings).toContain(freeLine);
    const estimate = await client.call('createEstimate', { client_id: 1, lines });
    expect(estimate.warnings).toContain(freeLine);
  },
);

test('titles and lines without a price cause no warning', async () => {
  const client = testClient(fakeTransport({ answer: invoiceCreated }));
  for (const lines of [
    [{ title: 'Work' }, { ...line, price: 3 }],
    [{ title: 'Work' }, line],
    [{ title: 'Work' }],
  ]) {
    expect((await client.call('createInvoice', { client_id: 1, lines })).warnings).toEqual([]);
  }
});

test('a forced total of 0 causes a warning', async () => {
  const client = testClient(fakeTransport({ answer: invoiceCreated }));
  const forced = { client_id: 1, lines: [line], figures_total_withvat: '0.00' };
  expect((await client.call('createInvoice', forced)).warnings).toEqual([
    'figures_total_withvat is 0. Factomos may ignore it. Check the total.',
  ]);
  expect((await client.call('createInvoice', { ...forced, figures_total_withvat: 1 })).warnings).toEqual([]);
});
