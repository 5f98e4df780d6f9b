import { expect, test } from 'vitest';
import { createSandbox, seedIds } from '../src/index.ts';
import { call } from './call.ts';

test('an encrypted call returns an object that was created before', async () => {
  await using sandbox = await createSandbox();
  const created = await call(sandbox, 'createInvoice', {
    client_id: String(seedIds.client),
    line_service_id: [String(seedIds.title), String(seedIds.service), String(seedIds.reducedRateService)],
    line_description: ['Été', 'Conseil', 'Catalogue'],
    line_quantity: ['1', '2', '3'],
    line_price: ['0', '100', '10'],
  });
  expect(created).toMatchObject({ error: { code: 0 }, client_id: '19' });
  const { invoice } = await call(sandbox, 'getInvoice', { invoice_id: String(created.invoice_id) });
  expect(invoice).toMatchObject({
    figures_total_withoutvat: '230',
    figures_total_vat: '41.65',
    figures_total_withvat: '271.65',
    invoice_status: 'pending',
    articleList: [{ comment: 'Été' }, { total_ht: '200' }, { total_ht: '30' }],
  });
});
