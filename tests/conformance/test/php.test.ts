import { FactomosClient, parisDay } from 'factomos-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PhpServer, startPhpServer, whyNoPhp } from './php-server.ts';
import { tour } from './tour.ts';

/** A second Factomos, written only from the manual, in the language of the real one. */
const reason = whyNoPhp();

const today = parisDay(Date.now());

describe.skipIf(reason !== undefined)(
  `against a Factomos in PHP${reason === undefined ? '' : ` (skipped: ${reason})`}`,
  () => {
    let server: PhpServer;
    let client: FactomosClient;

    beforeAll(async () => {
      server = await startPhpServer();
      const { token, secret, url } = server;
      client = new FactomosClient({ token, secret, baseUrl: url });
    });

    afterAll(async () => {
      await server[Symbol.asyncDispose]();
    });

    test('every action works, and everything that was written is read back', async () => {
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
      } = await tour(client);
      expect(customer).toMatchObject({
        client_company_name: 'Théâtre & fils',
        client_zipcode: '01000',
        client_city: 'Bourg-en-Bresse',
        client_address: '1 rue de l’Été\n2e étage',
      });
      expect(invoice).toMatchObject({
        figures_total_withoutvat: 204.98,
        figures_total_vat: 41,
        figures_total_withvat: 245.98,
        payment_term_fr: '2026-12-31',
        unix_timestamp: Date.parse('2026-11-19T23:00:00Z') / 1000,
      });
      expect(invoice.lines).toMatchObject([
        { title: 'Première partie' },
        { quantity: 2, price: 99.99 },
        { quantity: 0.5, price: 10, description: 'Une demi-journée' },
      ]);
      expect(edited.lines).toEqual(invoice.lines);
      expect(emails).toMatchObject([{ email_to: 'compta@example.com', invoice_id: invoice.id }]);
      expect([paid.figures_paid, unpaid.figures_paid]).toEqual([10, 0]);
      expect(credited.invoice_status).toBe('paid-avoir');
      expect(estimate.lines).toMatchObject([{ quantity: 3, price: 150.5 }]);
      expect(pending.map(({ id }) => id)).toContain(transformed.invoice_id);
      expect(spent).toMatchObject({ amount: 45.6, date: '2026-11-01', comment: 'Papier' });
    });

    test('a filtered mail history is a list, although PHP writes an object', async () => {
      const { client_id } = await client.createClient({ category: 'client', client_company_name: 'Deux' });
      const { service_id } = await client.createService({ service_name: 'x', price: 1 });
      const lines = [{ service_id, quantity: 1, price: 1 }];
      const [first, second] = [
        await client.createInvoice({ client_id, lines }),
        await client.createInvoice({ client_id, lines }),
      ];
      for (const { invoice_id } of [first, second, first])
        await client.sendInvoice({ invoice_id, email_to: 'a@example.org' });
      const { raw, result } = await client.call('getInvoiceMailHistory', { invoice_id: first.invoice_id });
      expect(raw['invoice-emails']).not.toBeInstanceOf(Array);
      expect(result['invoice-emails']).toHaveLength(2);
    });

    test('refusals, a wrong token and a wrong secret are distinguished', async () => {
      const { token, url } = server;
      await expect(client.getClient({ client_id: 9 })).rejects.toMatchObject({ code: 'api', serverCode: -9 });
      await expect(client.createInvoice({ client_id: 9, lines: [{ title: 'x' }] })).rejects.toMatchObject({
        code: 'api',
        serverCode: -10,
      });
      const stranger = new FactomosClient({ token: 'nobody', secret: server.secret, baseUrl: url });
      await expect(stranger.listEmailTemplates()).rejects.toMatchObject({
        code: 'authentication',
        serverCode: -3,
      });
      const mistaken = new FactomosClient({ token, secret: 'not-this-secret!', baseUrl: url });
      await expect(mistaken.listEmailTemplates()).rejects.toMatchObject({ code: 'authentication' });
    });

    test('the pages of a list are iterated, and a lost invoice is found', async () => {
      const { client_id } = await client.createClient({
        category: 'client',
        client_company_name: 'Beaucoup',
      });
      const { service_id } = await client.createService({ service_name: 'x', price: 1 });
      for (let made = 0; made < 60; made++)
        await client.createInvoice({
          client_id,
          invoice_date: today,
          lines: [{ service_id, quantity: 1, price: made + 100 }],
        });
      const ids: string[] = [];
      for await (const { id } of client.iterateInvoices({ invoice_status: 'pending' })) ids.push(id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThanOrEqual(60);
      await expect(
        client.findPossibleDuplicates({ client_id, date: today, net_total: 159 }),
      ).resolves.toHaveLength(1);
    });

    test('the client refuses more than 1,000 variables, which PHP drops', async () => {
      const lines = Array.from({ length: 400 }, () => ({
        service_id: 1,
        quantity: 1,
        price: 1,
        description: 'x',
      }));
      await expect(client.createInvoice({ client_id: 1, lines })).rejects.toMatchObject({
        code: 'validation',
      });
    });
  },
);
