import { checkBusinessClient } from 'factomos-core';

/** Warnings about a client's numbers, such as a missing SIRET, which an electronic invoice would need. They never block a write. */
export function clientHints(client: unknown): string[] {
  if (typeof client !== 'object' || client === null) return [];
  const text = (field: string): string => {
    const value: unknown = Reflect.get(client, field);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const name = text('client_company_name') || text('client_id');
  return checkBusinessClient({
    category: text('category'),
    client_company_name: text('client_company_name'),
    client_country: text('client_country'),
    number_siret: text('number_siret'),
    number_tva: text('number_tva'),
  }).map(({ message }) => `Client ${name}: ${message}`);
}
