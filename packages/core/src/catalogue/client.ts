import { clientCategories } from './choices.ts';
import { defineAction } from './define-action.ts';
import { missing, notFound } from './error-entry.ts';

const clientNotFound = notFound('Client', 'client_id');

const details = {
  client_reference: { kind: 'text', required: false, doc: 'Your own reference for the client.' },
  client_contact_lastname: { kind: 'text', required: false, doc: 'Last name of the contact.' },
  client_email: { kind: 'email', required: false, doc: 'Email address; invoices are sent to it by default.' },
  client_phonenumber: { kind: 'text', required: false, doc: 'Telephone.' },
  client_address: { kind: 'multiline', required: false, doc: 'Address.' },
  client_address_more: { kind: 'text', required: false, doc: 'Second line of the address.' },
  client_zipcode: { kind: 'text', required: false, doc: 'Postcode; zeros in front are kept.' },
  client_city: { kind: 'text', required: false, doc: 'City.' },
  client_country: { kind: 'text', required: false, doc: 'Country.' },
  client_lang: {
    kind: 'text',
    required: false,
    doc: 'Language of the documents for this client, such as fr or en.',
  },
  number_siret: { kind: 'text', required: false, doc: 'SIRET number, 14 digits.' },
  number_tva: { kind: 'text', required: false, doc: 'Intra-community VAT number.' },
  client_website: { kind: 'text', required: false, doc: 'Website.' },
  client_keyword: { kind: 'text', required: false, doc: 'Keywords to find the client by.' },
  description: { kind: 'multiline', required: false, doc: 'Notes about the client.' },
} as const;

export const getClient = defineAction({
  name: 'getClient',
  resource: 'client',
  section: 10,
  since: '1.20',
  effect: 'read',
  summary: 'Reads a client.',
  params: {
    client_id: { kind: 'id', required: true, doc: 'The client to read.' },
  },
  result: {
    client: {
      kind: 'object',
      fields: {
        client_id: { kind: 'id' },
        company_id: { kind: 'id' },
        client_company_name: { kind: 'text' },
        client_business_category: { kind: 'text' },
        client_reference: { kind: 'text' },
        description: { kind: 'text' },
        client_address: { kind: 'text' },
        client_address_more: { kind: 'text' },
        client_zipcode: { kind: 'text' },
        client_city: { kind: 'text' },
        client_country: { kind: 'text' },
        number_tva: { kind: 'text' },
        number_siret: { kind: 'text' },
        client_website: { kind: 'text' },
        client_email: { kind: 'text' },
        client_contact_firstname: { kind: 'text' },
        client_contact_lastname: { kind: 'text' },
        client_phonenumber: { kind: 'text' },
        client_contact_title: { kind: 'text' },
        category: { kind: 'choice', choices: clientCategories },
        client_other: { kind: 'text' },
        client_lang: { kind: 'text' },
        client_keyword: { kind: 'text' },
        client_code_analytic: { kind: 'text' },
      },
    },
  },
  errors: { [-8]: missing('client_id'), [-9]: clientNotFound },
});

export const createClient = defineAction({
  name: 'createClient',
  resource: 'client',
  section: 11,
  since: '1.20',
  effect: 'write',
  summary: 'Adds a client, a supplier (fournisseur) or a prospect.',
  params: {
    category: {
      kind: 'choice',
      choices: clientCategories,
      required: true,
      doc: 'Client, supplier or prospect.',
    },
    client_company_name: { kind: 'text', required: true, doc: 'Name of the company or person.' },
    ...details,
  },
  result: { client_id: { kind: 'id' } },
  errors: { [-11]: missing('category'), [-12]: missing('client_company_name') },
  whenUnknown: 'The API cannot list clients: look for it in Factomos before you send it again.',
});

export const editClient = defineAction({
  name: 'editClient',
  resource: 'client',
  section: 12,
  since: '1.29',
  effect: 'write',
  summary: 'Changes a client, a supplier or a prospect.',
  params: {
    client_id: { kind: 'id', required: true, doc: 'The client to change.' },
    category: {
      kind: 'choice',
      choices: clientCategories,
      required: false,
      doc: 'Client, supplier or prospect.',
    },
    client_company_name: { kind: 'text', required: false, doc: 'Name of the company or person.' },
    ...details,
  },
  result: {},
  errors: { [-8]: missing('client_id'), [-9]: clientNotFound },
  whenUnknown: 'Read the client with getClient. Sending the same change again does no harm.',
});
