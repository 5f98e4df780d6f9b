import { type SeedInput } from './seed.ts';

/** A small seed to start from: every part once, with ids only where they are referenced. */
export const exampleSeed: SeedInput = {
  companies: [
    {
      name: 'Mon entreprise',
      company_type: 'S.A.R.L.',
      address: '1 rue de l’Exemple',
      zipcode: '75001',
      city: 'Paris',
      email: 'contact@mon-entreprise.test',
      siret: '00000000000000',
      vat_number: 'FR00000000000',
      vat_percentage: '20',
      vat_enabled: true,
      users: [{ username: 'moi@mon-entreprise.test', password: 'changez-moi' }],
      apps: [{ token: 'my_sandbox_token', secret: 'my-sandbox-16byt', name: 'Mon application' }],
      clients: [
        {
          id: 1,
          client_company_name: 'Café de l’Été',
          client_email: 'contact@cafe.test',
          client_zipcode: '01000',
          client_city: 'Bourg-en-Bresse',
        },
        { id: 2, category: 'fournisseur', client_company_name: 'Papeterie Noël' },
      ],
      services: [
        { id: 1, service_name: 'Conseil', description: 'Conseil sur place', unit: 'jour', price: '650' },
        { id: 2, category: 'produits', service_name: 'Livre', unit: 'pièce', price: '24.90', vat: '5.5' },
      ],
      estimates: [{ client_id: 1, date: '-5d', lines: [{ service_id: 1, quantity: '2' }] }],
      invoices: [
        { client_id: 1, date: '-60d', lines: [{ service_id: 1 }], paid: true },
        {
          client_id: 1,
          date: '-45d',
          lines: [{ service_id: 2, quantity: '3', price: '20' }],
          payments: [{ montant: '10', type: 'cb' }],
        },
        {
          client_id: 1,
          date: '-40d',
          term: '-10d',
          lines: [{ service_id: 75, description: 'En retard' }, { service_id: 1 }],
        },
      ],
      expenses: [{ supplier_id: 2, date: '-3d', amount: '24', vat: '4', payment_type: 'cb' }],
    },
  ],
  partners: [],
};
