import { describe, expect, test } from 'vitest';
import { createSandbox, type Sandbox, seedAccounts, seedIds } from '../../src/index.ts';
import { BrowserLike } from '../browser-like.ts';
import { call } from '../call.ts';

/** The visible text of a document. */
async function read(sandbox: Sandbox, key: unknown): Promise<string> {
  const page = await new BrowserLike(sandbox.url).get(`/${String(key)}`);
  expect(page.status).toBe(200);
  return page.text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0\u202f]+/g, ' ');
}

const lines = {
  line_service_id: [String(seedIds.title), String(seedIds.service), String(seedIds.reducedRateService)],
  line_description: ['Première partie', 'Conseil', 'Catalogue'],
  line_quantity: ['1', '3', '3'],
  line_price: ['0', '33.33', '10.01'],
};

describe('a document created by the API', () => {
  test('shows its title line, rates and totals', async () => {
    await using sandbox = await createSandbox();
    const made = await call(sandbox, 'createInvoice', { client_id: '19', ...lines });
    const text = await read(sandbox, made.invoice_document_key);
    expect(text).toContain('Première partie');
    expect(text).toContain('Total HT 130,02 € TVA 20 % sur 99,99 € 20,00 € TVA 5,5 % sur 30,03 € 1,65 €');
    expect(text).toContain('Total TTC 151,67 €');
  });

  test('keeps its VAT when the rounding quirk is changed later', async () => {
    await using sandbox = await createSandbox({ quirks: { vatRounding: 'line' } });
    const twice = {
      line_service_id: ['19', '19'],
      line_description: ['a', 'b'],
      line_quantity: ['1', '1'],
      line_price: ['0.03', '0.03'],
    };
    const made = await call(sandbox, 'createInvoice', { client_id: '19', ...twice });
    sandbox.quirks.set({ vatRounding: 'rate' });
    // 20 % of 0.03 is 0.006 and rounds to 0.01 twice; 20 % of 0.06 rounds to 0.01 once.
    expect(await read(sandbox, made.invoice_document_key)).toContain(
      'TVA 20 % sur 0,06 € 0,02 € Total TTC 0,08 €',
    );
  });

  test('with a forced total shows the difference as VAT without a rate', async () => {
    await using sandbox = await createSandbox();
    const made = await call(sandbox, 'createInvoice', {
      client_id: '19',
      ...lines,
      figures_total_withvat: '155',
    });
    expect(await read(sandbox, made.invoice_document_key)).toContain('TVA 24,98 € Total TTC 155,00 €');
  });

  test('without VAT has a note about the missing reason when its company charges VAT', async () => {
    await using sandbox = await createSandbox();
    const made = await call(sandbox, 'createInvoice', { client_id: '19', ...lines, vat_enable: '0' });
    const text = await read(sandbox, made.invoice_document_key);
    expect(text).toContain('motif de l’exonération');
    expect(text).not.toContain('293 B');
  });

  test('of a sole trader without VAT mentions EI and article 293 B', async () => {
    await using sandbox = await createSandbox();
    const other = { url: sandbox.url, ...seedAccounts.other };
    const { invoice } = await call(other, 'getInvoice', { invoice_id: '2001' });
    const key: unknown =
      typeof invoice === 'object' && invoice !== null ? Reflect.get(invoice, 'document_key') : '';
    const text = await read(sandbox, key);
    expect(text).toContain('Boulangerie Noël Auto-Entrepreneur (EI)');
    expect(text).toContain('article 293 B du CGI');
  });

  test('and its credit note have the same amount', async () => {
    await using sandbox = await createSandbox();
    const made = await call(sandbox, 'createInvoice', { client_id: '19', ...lines });
    const credit = await call(sandbox, 'createCreditNote', { invoice_id: String(made.invoice_id) });
    const note = await read(sandbox, credit.invoice_document_key);
    expect(note).toContain(`Annule la facture ${String(made.invoice_formated_number)}`);
    expect(note).toContain('Total TTC -151,67 €');
    const invoice = await read(sandbox, made.invoice_document_key);
    expect(invoice).toContain('Avoir 151,67 € Reste à payer 0,00 €');
  });

  test('is in the language of its client', async () => {
    await using sandbox = await createSandbox();
    const { client_id } = await call(sandbox, 'createClient', {
      category: 'client',
      client_company_name: 'Foreign Ltd',
      client_lang: 'en',
    });
    const made = await call(sandbox, 'createInvoice', { client_id: String(client_id), ...lines });
    expect(await read(sandbox, made.invoice_document_key)).toContain('Amount due €151.67');
  });
});
