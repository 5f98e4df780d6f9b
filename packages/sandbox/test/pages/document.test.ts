import { describe, expect, test } from 'vitest';
import { renderDocument } from '../../src/pages/document/render.ts';
import { type DocumentView } from '../../src/pages/document/view.ts';
import { type Language } from '../../src/pages/ui/language.ts';

const withoutTerm: DocumentView = {
  kind: 'invoice',
  title: 'Facture',
  number: 'F11260042',
  date: '2026-11-20',
  subject: 'Tournage',
  comment: 'Merci.\nÀ bientôt.',
  attention: 'Mme Durand',
  seller: {
    name: 'Studio des Dunes',
    legalForm: 'S.A.R.L.',
    capital: '5000 €',
    address: ['12 rue du Sable', '33120 Arcachon', ''],
    siret: '12345678900012',
    vatNumber: 'FR00123456789',
    email: 'bonjour@dunes.test',
    phone: '05 00 00 00 00',
    website: '',
  },
  buyer: {
    name: 'Extracrea',
    reference: 'EXT-1',
    address: ['3 avenue de la Mer', '', '44000 Nantes', 'France'],
    siret: '98765432100099',
    vatNumber: 'FR00987654321',
    email: '',
    phone: '',
    website: '',
  },
  lines: [
    { kind: 'title', text: 'Production' },
    {
      kind: 'item',
      name: 'Prise de son',
      description: 'Micro, perche',
      quantity: '10',
      unit: 'jour',
      price: '950',
      discount: '0',
      vatRate: '20',
      net: '9500',
    },
    {
      kind: 'item',
      name: 'Abonnement',
      description: 'Abonnement',
      quantity: '1.5',
      unit: 'mois',
      price: '8.27758979797363',
      discount: '2',
      vatRate: '5.5',
      net: '10.42',
    },
  ],
  vat: [
    { rate: '20', base: '9500', amount: '1900' },
    { rate: '5.5', base: '10.42', amount: '0.57' },
  ],
  exemption: undefined,
  totals: { net: '9510.42', gross: '11410.99', paid: '1410.99', credited: '0', due: '10000' },
  payments: [{ date: '2026-11-21', amount: '1410.99', type: 'virement', reference: 'VIR-12' }],
};

const invoice: DocumentView = { ...withoutTerm, term: '2026-12-20' };

/** The visible text of a document: no tags, white space as one space. */
async function read(view: DocumentView, language: Language = 'fr'): Promise<string> {
  const markup = String(await renderDocument(view, language));
  return markup.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0\u202f]+/g, ' ');
}

describe('a French invoice', () => {
  test.each([
    ['the seller', 'Studio des Dunes S.A.R.L., capital social 5000 € 12 rue du Sable 33120 Arcachon'],
    ['the seller’s SIRET and VAT number', 'SIRET 12345678900012 TVA intracommunautaire FR00123456789'],
    ['the buyer', 'Client Extracrea À l’attention de Mme Durand 3 avenue de la Mer 44000 Nantes France'],
    ['the buyer’s SIRET and VAT number', 'SIRET 98765432100099 TVA intracommunautaire FR00987654321'],
    ['its number', 'Facture F11260042'],
    ['its date and its due date', 'Date 20 novembre 2026 Échéance 20 décembre 2026'],
    ['a title between lines', 'Production'],
    [
      'a line with quantity, unit price, rate and net',
      'Prise de son Micro, perche 10 950,00 € / jour 20 % 9 500,00 €',
    ],
    [
      'a price with all its decimals, and a discount',
      'Abonnement 1,5 8,27758979797363 € / mois 2,00 € 5,5 % 10,42 €',
    ],
    ['its net total', 'Total HT 9 510,42 €'],
    ['VAT per rate with its base', 'TVA 20 % sur 9 500,00 € 1 900,00 € TVA 5,5 % sur 10,42 € 0,57 €'],
    ['its gross total', 'Total TTC 11 410,99 €'],
    ['the amounts paid and due', 'Déjà réglé 1 410,99 € Reste à payer 10 000,00 €'],
    ['the payments', '21 novembre 2026, virement : 1 410,99 € VIR-12'],
    ['late penalties', 'majoré de 10 points'],
    ['the recovery charge', 'indemnité forfaitaire pour frais de recouvrement de 40 €'],
    ['that there is no discount for early payment', 'Pas d’escompte pour paiement anticipé'],
    ['that it is a test document', 'document d’essai, sans aucune valeur'],
  ])('shows %s', async (_, text) => {
    expect(await read(invoice)).toContain(text);
  });

  test('without a due date does not mention one', async () => {
    expect(await read(invoice)).toContain('Échéance');
    expect(await read(withoutTerm)).not.toContain('Échéance');
  });

  test('mentions no exemption when VAT is charged', async () => {
    expect(await read(invoice)).not.toContain('293 B');
  });

  test('of a seller without VAT mentions article 293 B and has no column of rates', async () => {
    const text = await read({ ...invoice, vat: [], exemption: 'seller' });
    expect(text).toContain('TVA non applicable, article 293 B du CGI');
    expect(text).not.toContain('20 %');
  });

  test('without VAT from a seller with VAT mentions the missing reason, and not article 293 B', async () => {
    const text = await read({ ...invoice, vat: [], exemption: 'document' });
    expect(text).toContain('le motif de l’exonération est à préciser');
    expect(text).not.toContain('293 B');
  });

  test('with a forced total shows the VAT without a rate', async () => {
    const text = await read({ ...invoice, vat: [{ base: '9510.42', amount: '1900.58' }] });
    expect(text).toContain('TVA 1 900,58 €');
    expect(text).not.toMatch(/TVA \d+ % sur/);
  });

  test('that was overpaid shows the amount to be refunded', async () => {
    const text = await read({ ...invoice, totals: { ...invoice.totals, due: '-5' } });
    expect(text).toContain('À rembourser 5,00 €');
  });
});

describe('other documents', () => {
  test('a credit note names the invoice that it cancels and mentions no penalties', async () => {
    const credits = { number: 'F11260001', date: '2026-11-01' };
    const text = await read({ ...withoutTerm, kind: 'credit-note', title: 'Avoir', credits });
    expect(text).toContain('Annule la facture F11260001 du 1er novembre 2026');
    expect(text).not.toMatch(/Échéance|pénalités|Reste à payer/);
  });

  test('an estimate has a field to accept it and no amount due', async () => {
    const text = await read({ ...withoutTerm, kind: 'estimate', title: 'Devis' });
    expect(text).toContain('Bon pour accord');
    expect(text).not.toMatch(/pénalités|Reste à payer|Échéance/);
  });

  test('is in English for a client who reads English', async () => {
    const text = await read(invoice, 'en');
    expect(text).toContain('To be paid by 20 December 2026');
    expect(text).toContain('Amount due €10,000.00');
  });

  test('escapes all input', async () => {
    const evil = '"><script>alert(1)</script>';
    const view: DocumentView = {
      ...invoice,
      title: evil,
      subject: evil,
      comment: evil,
      attention: evil,
      seller: { ...invoice.seller, name: evil, capital: evil },
      buyer: { ...invoice.buyer, name: evil, address: [evil], reference: evil },
      lines: [{ kind: 'title', text: evil }],
      payments: [{ date: evil, amount: evil, type: evil, reference: evil }],
    };
    const markup = String(await renderDocument(view, 'fr'));
    expect(markup).not.toContain('<script');
    expect(markup.split('&lt;script&gt;').length - 1).toBeGreaterThanOrEqual(12);
  });
});
