import { FactomosClient } from 'factomos-core';
import { seedIds } from 'factomos-sandbox';
import { expect, test } from 'vitest';
import { byId } from '../action/cases/operation-case.ts';
import { useWorld } from '../world/world.mts';

/** Problems that users of other invoicing nodes reported, by n8n's issue number. */
const world = useWorld();
const create = { resource: 'invoice', operation: 'create', clientId: byId(seedIds.client) };
const line = (quantity: number | string, price: string) => ({
  kind: 'service',
  serviceId: byId(19),
  quantity,
  price,
  text: '',
});
const sent = (action: string) =>
  world.sandbox.journal
    .entries({ action })
    .map(({ parameters }) => parameters)
    .reverse();

test('n8n#12956: the quantity of a line is sent', async () => {
  await world.run({ parameters: { ...create, lines: { line: [line(3, '10')] } } });
  expect(sent('createInvoice')).toMatchObject([{ line_quantity: ['3'] }]);
});

test('n8n#13644: an invoice may have more than one line', async () => {
  await world.run({
    parameters: { ...create, lines: { line: [line(1, '10'), line(2, '20'), line(3, '30')] } },
  });
  expect(sent('createInvoice')).toMatchObject([{ line_price: ['10', '20', '30'] }]);
});

test('n8n#5292: no line of an array from an expression is lost', async () => {
  const lines = Array.from({ length: 100 }, (_, index) => ({ service_id: 19, price: index + 1 }));
  await world.run({
    parameters: { ...create, specifyLines: 'json', linesJson: '={{ $json.lines }}' },
    input: [{ lines }],
  });
  expect(sent('createInvoice')).toMatchObject([{ line_price: lines.map(({ price }) => String(price)) }]);
});

test('n8n#3404: the VAT rate is that of the services, unless one is set', async () => {
  const lines = { line: [line(1, '100')] };
  const { items } = await world.run({ parameters: { ...create, lines } });
  const reduced = await world.run({
    parameters: { ...create, lines, additionalFields: { invoiceVat: '5.5' } },
  });
  const { token, secret, url } = world.sandbox;
  const client = new FactomosClient({ token, secret, baseUrl: url });
  const vat = async (id: unknown) => {
    const { invoice } = await client.getInvoice({ invoice_id: String(id) });
    return invoice.figures_total_vat;
  };
  expect(await vat(items[0]?.invoice_id)).toBe(20);
  expect(await vat(reduced.items[0]?.invoice_id)).toBe(5.5);
});

test('n8n#34275: each item of a loop sends one email, to its own address', async () => {
  const input = ['a@example.test', 'b@example.test', 'c@example.test'].map((to) => ({ to }));
  await world.run({
    parameters: {
      resource: 'invoice',
      operation: 'send',
      invoiceId: byId(seedIds.firstInvoice),
      additionalFields: { emailTo: '={{ $json.to }}' },
    },
    input,
  });
  expect(sent('sendInvoice')).toMatchObject(input.map(({ to }) => ({ email_to: to })));
});

test('n8n#30050: a failed item on the error output is paired with its own input', async () => {
  const { run } = await world.run({
    parameters: { resource: 'invoice', operation: 'get', invoiceId: byId('={{ $json.id }}') },
    input: [{ id: seedIds.firstInvoice }, { id: 999_999 }, { id: seedIds.firstInvoice }],
    settings: { onError: 'continueErrorOutput' },
  });
  const [task] = (run.data.resultData.runData.Factomos ?? []).slice(-1);
  expect(task?.data?.main?.[0]?.map(({ pairedItem }) => pairedItem)).toMatchObject([
    { item: 0 },
    { item: 2 },
  ]);
  expect(task?.data?.main?.[1]?.map(({ pairedItem }) => pairedItem)).toMatchObject([{ item: 1 }]);
});

test('n8n#14423: Retry On Fail repeats no write', async () => {
  const parameters = {
    ...create,
    specifyLines: 'json',
    linesJson: '={{ $json.lines }}',
    idempotencyKey: '={{ $json.key }}',
  };
  const input = [
    { key: 'order-1', lines: [{ service_id: 19, price: 1 }] },
    { key: 'order-2', lines: [{ service_id: 999_999, price: 1 }] },
  ];
  await world.run({ parameters, input, settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 } });
  expect(
    sent('createInvoice').filter((call) => JSON.stringify(call).includes('"line_service_id":["19"]')),
  ).toHaveLength(1);
});

test('n8n#1380: a date is sent as the day that was chosen', async () => {
  const lines = { line: [line(1, '10')] };
  for (const invoiceDate of ['2026-03-29', '2026-03-29T00:00:00', '2026-03-28T23:30:00.000Z']) {
    await world.run({ parameters: { ...create, lines, additionalFields: { invoiceDate } } });
  }
  const day = { invoice_date: '2026-03-29' };
  expect(sent('createInvoice')).toMatchObject([day, day, day]);
});
