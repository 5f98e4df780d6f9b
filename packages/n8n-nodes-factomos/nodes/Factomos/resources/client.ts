import { type ResourceUi } from './ui.ts';

export const client: ResourceUi = {
  name: 'Client',
  value: 'client',
  operations: [
    {
      name: 'Create',
      value: 'create',
      idempotencyLabel: 'Create Once per Key',
      actionName: 'createClient',
      recoveryHint: 'Look for the client in Factomos, since the API cannot list clients.',
      action: 'Create client',
      description: 'Create a customer, supplier or prospect',
    },
    {
      name: 'Create or Update',
      value: 'upsert',
      idempotencyLabel: 'Create Once per Key',
      mode: 'upsert',
      actionName: 'createClient',
      recoveryHint: 'Look for the client in Factomos, since the API cannot list clients.',
      action: 'Create or update client',
      description: 'Create a new record, or update the current one if it already exists (upsert)',
      notice:
        'Factomos cannot search clients. The existing client is the one chosen below, or the one that was created with the same key. The key only prevents a second creation: with a used key, its client is updated.',
    },
    {
      name: 'Get',
      value: 'get',
      actionName: 'getClient',
      action: 'Get client',
      description: 'Read a client by its ID',
    },
    {
      name: 'Get Many',
      value: 'getMany',
      mode: 'seenClients',
      actionName: 'listInvoice',
      action: 'Get many clients seen on invoices',
      description: 'List the clients seen on invoices, since Factomos cannot list clients',
      notice:
        'Factomos cannot list clients: these are the clients seen on invoices. A client without an invoice is missing.',
    },
    {
      name: 'Update',
      value: 'update',
      idempotencyLabel: 'Update Once per Key',
      mode: 'mergeUpdate',
      actionName: 'editClient',
      recoveryHint: 'Read the client with Get. It is safe to make the same change again.',
      action: 'Update client',
      description: 'Change fields of a client, which is read first to keep the others (2 daily calls)',
    },
  ],
  fields: {
    client_address: { placeholder: 'e.g. 12 rue de la Paix' },
    client_city: { placeholder: 'e.g. Lyon' },
    client_company_name: { placeholder: 'e.g. Boulangerie Dupont' },
    client_contact_lastname: { placeholder: 'e.g. Dupont' },
    client_country: { placeholder: 'e.g. France' },
    client_email: {
      placeholder: 'name@email.com',
    },
    client_id: { locator: 'client' },
    client_lang: { placeholder: 'e.g. fr' },
    client_website: { placeholder: 'e.g. https://www.example.com' },
    client_zipcode: { placeholder: 'e.g. 01000' },
    number_siret: { placeholder: 'e.g. 73282932000074' },
  },
};
