import { seedAccounts, type SeedInput } from 'factomos-sandbox';

/** A company with this many invoices: a third of them is paid, some are paid in part. */
export function bigSeed(invoiceCount: number): SeedInput {
  const { token, secret } = seedAccounts.main;
  const invoices = Array.from({ length: invoiceCount }, (_, index) => ({
    client_id: 19,
    date: `-${(index * 7) % 400}d`,
    lines: [{ service_id: 19 }, { service_id: 22, quantity: '2' }],
    paid: index % 3 === 0,
    payments: index % 10 === 1 ? [{ montant: '5' }] : [],
  }));
  const services = [
    { id: 19, service_name: 'Conseil', price: '650' },
    { id: 22, service_name: 'Catalogue', price: '24.9', vat: '5.5' },
  ];
  const clients = [{ id: 19, client_company_name: 'Café de l’Été' }];
  return { companies: [{ name: 'Atelier', apps: [{ token, secret }], clients, services, invoices }] };
}
