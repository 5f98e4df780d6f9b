import { createSandbox, type Sandbox } from 'factomos-sandbox';
import { describe, expect, test } from 'vitest';
import { FactomosClient, type FactomosClientOptions } from 'factomos-core';
import { undiciTransport } from 'factomos-core/undici';
import { tour } from './tour.ts';

/** All quirks that affect the client, with both values. */
const settings = [
  { emptyPrice: 'service' },
  { emptyPrice: 'zero' },
  { zeroPrice: 'service' },
  { reminderTemplate: 'refused' },
  { reminderTemplate: 'replaced' },
  { noiseInside: 'bom' },
  { noiseInside: 'whitespace' },
  { noiseInside: 'html' },
  { noiseInside: 'commas' },
  { answerForm: 'json', noiseInside: 'commas' },
  { listAsObject: 'object' },
  { pageRows: 'null' },
  { pageRows: 'left-out' },
  { numberForm: 'comma' },
  { numberForm: 'bare' },
  { numberForm: 'padded' },
  { dateForm: 'french' },
  { dateForm: 'time' },
  { dateForm: 'iso' },
  { noneId: 'null' },
  { noneId: 'empty' },
  { editOmitted: 'keep' },
  { editOmitted: 'clear' },
  { paymentEventId: 'invoice' },
  { paymentEventId: 'payment' },
  { callbackPoster: 'browser' },
  { callbackPoster: 'server' },
  { answerForm: 'percent' },
  { answerForm: 'base64' },
  { answerForm: 'json' },
  { answerNoise: 'none' },
  { answerNoise: 'bom' },
  { answerNoise: 'whitespace' },
  { answerNoise: 'html' },
  { errorCode: 'number' },
  { errorCode: 'string' },
  { vatRounding: 'rate' },
  { vatRounding: 'line' },
  { webhookComma: 'none' },
  { webhookComma: 'trailing' },
  { webhookContentType: 'application/x-www-form-urlencoded' },
  { webhookContentType: 'none' },
  { answerForm: 'base64', answerNoise: 'html', errorCode: 'string' },
  { answerForm: 'json', answerNoise: 'bom', errorCode: 'string' },
] as const;

const clock = '2026-11-20T10:00:00Z';

const clientOf = (sandbox: Sandbox, options: Partial<FactomosClientOptions> = {}) =>
  new FactomosClient({
    token: sandbox.token,
    secret: sandbox.secret,
    baseUrl: sandbox.url,
    clock: () => Date.parse(clock),
    ...options,
  });

describe.each(settings)('with %j', (quirks) => {
  test('every action works, and everything that was written is read back', async () => {
    await using sandbox = await createSandbox({ clock, quirks });
    const {
      customer,
      invoice,
      edited,
      emails,
      paid,
      unpaid,
      credited,
      estimate,
      transformed,
      pending,
      spent,
    } = await tour(clientOf(sandbox));

    expect(customer).toMatchObject({ client_zipcode: '01000', client_city: 'Bourg-en-Bresse' });
    expect(invoice).toMatchObject({
      figures_total_withoutvat: 204.98,
      figures_total_vat: 41,
      figures_total_withvat: 245.98,
      invoice_status: 'pending',
      payment_term_fr: '2026-12-31',
    });
    expect(invoice.document_key).toMatch(/^i/);
    expect(invoice.lines).toMatchObject([
      { title: 'Première partie' },
      { quantity: 2, price: 99.99 },
      { quantity: 0.5, price: 10, description: 'Une demi-journée' },
    ]);
    expect(edited.lines).toEqual(invoice.lines);
    expect(edited.figures_total_withoutvat).toBe(204.98);
    expect(emails).toMatchObject([{ email_to: 'compta@example.com', invoice_id: invoice.id }]);
    expect(paid.figures_paid).toBe(10);
    expect(unpaid.figures_paid).toBe(0);
    expect(credited.invoice_status).toBe('paid-avoir');
    expect(estimate.lines).toMatchObject([{ quantity: 3, price: 150.5 }]);
    expect(pending.map(({ id }) => id)).toContain(transformed.invoice_id);
    expect(spent).toMatchObject({ amount: 45.6, date: '2026-11-01', comment: 'Papier' });
  });

  test('refusals have the codes of the manual', async () => {
    await using sandbox = await createSandbox({ clock, quirks });
    const client = clientOf(sandbox);
    await expect(client.getClient({ client_id: 999_999 })).rejects.toMatchObject({
      code: 'api',
      serverCode: -9,
    });
    await expect(
      clientOf(sandbox, { token: 'unknown-token' }).getClient({ client_id: 19 }),
    ).rejects.toMatchObject({
      code: 'authentication',
      serverCode: -3,
    });
  });
});

test('a partner creates, changes and deletes an account', async () => {
  const { seedAccounts } = await import('factomos-sandbox');
  await using sandbox = await createSandbox();
  const client = clientOf(sandbox, seedAccounts.partner);
  const { result, warnings } = await client.call('createAccount', {
    username: 'new@example.com',
    name: 'World Company',
    company_type: 'S.A.R.L.',
    app_name: 'Made up',
  });
  expect(warnings).toEqual([]);
  expect(Object.keys(result)).toEqual(expect.arrayContaining(['password', 'api_key', 'api_secret']));
  const { company_id, api_key, api_secret } = result;
  await client.updateAccount({ company_id, subscription_status: 'readonly' });
  await client.updateAccount({ company_id, subscription_status: 'active' });
  const own = clientOf(sandbox, { token: api_key ?? '', secret: api_secret ?? '' });
  await expect(own.listEmailTemplates()).resolves.toHaveProperty('email-templates');
  await client.deleteAccount({ company_id });
  await expect(client.deleteAccount({ company_id })).rejects.toMatchObject({ serverCode: -36 });
  await expect(client.getClient({ client_id: 19 })).rejects.toMatchObject({
    code: 'authentication',
    serverCode: -28,
  });
  await expect(clientOf(sandbox).deleteAccount({ company_id })).rejects.toMatchObject({ serverCode: -33 });
});

test('the pages of a status are iterated', async () => {
  await using sandbox = await createSandbox({ clock });
  const client = clientOf(sandbox);
  for (let made = 0; made < 52; made++) {
    await client.createInvoice({
      client_id: 19,
      invoice_date: '2026-11-20',
      lines: [{ service_id: 19, quantity: 1, price: 1 }],
    });
  }
  const before = await client.quota.used();
  const ids = new Set<string>();
  let total = 0;
  for await (const { id } of client.iterateInvoices({ invoice_status: 'pending' })) {
    total++;
    ids.add(id);
  }
  expect(ids.size).toBe(total);
  expect(total).toBeGreaterThan(52);
  expect(await client.quota.used()).toBe(before + Math.ceil(total / 50));
});

test('a write whose answer was lost is found, and was done once', async () => {
  await using sandbox = await createSandbox({ clock });
  for (const transport of [undefined, undiciTransport()]) {
    const client = clientOf(sandbox, { transport });
    sandbox.faults.clear();
    sandbox.faults.add({ kind: 'reset-after' }, { action: 'createInvoice' });
    const lines = [{ service_id: 19, quantity: 3, price: transport ? 7 : 8 }];
    const total = transport ? 21 : 24;
    await expect(
      client.createInvoice({ client_id: 19, invoice_date: '2026-11-20', vat_enable: false, lines }),
    ).rejects.toMatchObject({ code: 'outcome-unknown', reason: 'network' });
    const found = await client.findPossibleDuplicates({ client_id: 19, total, date: '2026-11-20' });
    expect(found).toHaveLength(1);
  }
});
