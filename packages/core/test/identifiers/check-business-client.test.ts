import { describe, expect, test } from 'vitest';
import { checkBusinessClient } from '../../src/identifiers/check-business-client.ts';

const SIRET = '732 829 320 00074';
const VAT = 'FR44732829320';
const codes = (client: Parameters<typeof checkBusinessClient>[0]) =>
  checkBusinessClient(client).map(({ code }) => code);

describe('the numbers of a business client', () => {
  test.each([
    'Théâtre SAS',
    'Durand S.A.R.L.',
    'Boulangerie Martin sarl',
    'SASU Roux',
    'Banque SA',
    'SCI des Lilas',
    'Roux (EURL)',
  ])('are reported missing when the name has a legal form: %s', (client_company_name) => {
    expect(codes({ client_company_name })).toEqual(['missing']);
    expect(codes({ client_company_name, client_country: 'FRANCE', number_siret: '' })).toEqual(['missing']);
  });

  test('are reported missing when there is a French VAT number', () => {
    expect(codes({ client_company_name: 'Atelier Roux', number_tva: VAT })).toEqual(['missing']);
  });

  test.each(['Camille Roux', 'Sa Majesté Roux', 'Sarlat Tourisme', 'Lasas', 'Mme Scipion', ''])(
    'are not reported missing for %j, who may be a private person',
    (client_company_name) => {
      expect(codes({ client_company_name })).toEqual([]);
    },
  );

  test('of other countries are not checked', () => {
    expect(
      codes({ client_company_name: 'Muller SA', client_country: 'Luxembourg', number_siret: '12' }),
    ).toEqual([]);
  });

  test('that are suppliers are not checked, since nobody invoices them', () => {
    expect(codes({ client_company_name: 'Durand SAS', category: 'fournisseur', number_siret: '12' })).toEqual(
      [],
    );
    expect(codes({ client_company_name: 'Durand SAS', category: 'prospect' })).toEqual(['missing']);
  });

  test('have no findings when they are right, even with a SIREN in place of the SIRET', () => {
    expect(codes({ client_company_name: 'Durand SAS', number_siret: SIRET, number_tva: VAT })).toEqual([]);
    expect(codes({ client_company_name: 'Durand SAS', number_siret: '732 829 320' })).toEqual([]);
  });

  test.each([
    [{ number_siret: '732 829 320 00075' }, ['check-digits']],
    [{ number_siret: '732 829 321' }, ['check-digits']],
    [{ number_siret: '7328293' }, ['length']],
    [{ number_siret: SIRET, number_tva: 'FR83404833048' }, ['mismatch']],
    [{ number_siret: null, number_tva: null, client_company_name: null, client_country: null }, []],
  ])('have a finding for %j', (client, expected) => {
    expect(codes(client)).toEqual(expected);
  });
});
