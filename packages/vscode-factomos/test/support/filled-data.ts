import { emptyData, type CompanyData, type InvoiceRow } from '../../src/domain/company-data.ts';

const row: InvoiceRow = {
  ...{
    id: '1',
    number: 'F1',
    clientId: '19',
    client: 'ACME',
    status: 'later',
    title: 'Facture',
    credit: false,
  },
  ...{
    date: '2026-01-01',
    term: '2026-01-31',
    withoutVat: 10,
    withVat: 12,
    paid: 0,
    due: 12,
    estimateId: undefined,
  },
};

/** Cached data with an entry of each kind. */
export function filledData(): CompanyData {
  return {
    ...emptyData(),
    statuses: { later: { rows: [row], total: 1, at: 1, shifted: false } },
    keys: { 'invoice:1': 'iabc' },
    clients: { 19: { id: '19', name: 'ACME', email: 'a@b.fr', at: 1 } },
    services: { 19: { id: '19', name: 'Day', description: '', unit: 'day', price: 500, vat: 20, at: 1 } },
    sent: { 1: { at: 1, to: 'a@b.fr' } },
  };
}
