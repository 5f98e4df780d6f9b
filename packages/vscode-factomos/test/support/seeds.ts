import type { SeedInput } from 'factomos-sandbox';

/** A company with this many pending invoices, oldest first, for one client and one service. */
export function manyInvoices(count: number): SeedInput {
  return {
    companies: [
      {
        name: 'Longue Liste',
        vat_percentage: '20',
        apps: [{ token: 'made-up-token', secret: 'made-up-secret-0' }],
        clients: [{ id: 19, client_company_name: 'Éléphant & Fils', client_email: 'compta@elephant.test' }],
        services: [{ id: 19, service_name: 'Développement', unit: 'jour', price: '500', vat: '20' }],
        invoices: Array.from({ length: count }, () => ({
          client_id: 19,
          date: '-3d',
          lines: [{ service_id: 19, quantity: '1' }],
        })),
      },
    ],
  };
}
