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
      action: 'Create a client',
      description: 'Create a customer, supplier or prospect',
    },
    {
      name: 'Get',
      value: 'get',
      actionName: 'getClient',
      action: 'Get a client',
      description: 'Read a client by its ID',
    },
    {
      name: 'Get Many',
      value: 'getMany',
      mode: 'seenClients',
      actionName: 'listInvoice',
      action: 'Get many clients seen on invoices',
      description:
        'List the clients of invoices, since Factomos cannot list clients. A client without an invoice is not found.',
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
      action: 'Update a client',
      description:
        'Change fields of a client. It uses 2 of the daily calls: the client is read first, so that its other fields are kept.',
    },
  ],
  fields: {
    category: {
      displayName: 'Category',
      description: 'Whether the contact is a customer, supplier or prospect',
      choices: { client: 'Customer (Client)', fournisseur: 'Supplier (Fournisseur)', prospect: 'Prospect' },
    },
    client_address: { displayName: 'Address', placeholder: 'e.g. 12 rue de la Paix' },
    client_address_more: { displayName: 'Address Line 2' },
    client_city: { displayName: 'City', placeholder: 'e.g. Lyon' },
    client_company_name: { displayName: 'Company Name', placeholder: 'e.g. Boulangerie Dupont' },
    client_contact_lastname: { displayName: 'Contact Last Name', placeholder: 'e.g. Dupont' },
    client_country: { displayName: 'Country', placeholder: 'e.g. France' },
    client_email: {
      displayName: 'Email',
      description: 'Where invoices are sent unless another address is given',
      placeholder: 'name@email.com',
    },
    client_id: { displayName: 'Client', locator: 'client' },
    client_keyword: { displayName: 'Keywords' },
    client_lang: { displayName: 'Language', placeholder: 'e.g. fr' },
    client_phonenumber: { displayName: 'Phone Number' },
    client_reference: { displayName: 'Reference' },
    client_website: { displayName: 'Website', placeholder: 'e.g. https://www.example.com' },
    client_zipcode: { displayName: 'Postcode', placeholder: 'e.g. 01000' },
    description: { displayName: 'Description' },
    number_siret: { displayName: 'SIRET', placeholder: 'e.g. 73282932000074' },
    number_tva: { displayName: 'VAT Number' },
  },
};
