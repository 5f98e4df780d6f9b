import * as field from '../spec/fields.ts';
import * as param from '../spec/params.ts';
import { clientCategories } from '../spec/choices.ts';
import { defineAction } from '../spec/define-action.ts';
import { missing, notFound } from '../spec/error-entry.ts';

const clientNotFound = notFound('Client', 'client_id');

const details = {
  client_reference: param.text('Your own reference for the client.'),
  client_contact_lastname: param.text('Last name of the contact.'),
  client_email: param.clearable(param.email('Email address; invoices are sent to it by default.')),
  client_phonenumber: param.text('Telephone.'),
  client_address: param.multiline('Address.'),
  client_address_more: param.text('Second line of the address.'),
  client_zipcode: param.text('Postcode; zeros in front are kept.'),
  client_city: param.text('City.'),
  client_country: param.text('Country.'),
  client_lang: param.text('Language of the documents for this client, such as fr or en.'),
  number_siret: param.text('SIRET number, 14 digits.'),
  number_tva: param.text('Intra-community VAT number.'),
  client_website: param.text('Website.'),
  client_keyword: param.text('Keywords to find the client by.'),
  description: param.multiline('Notes about the client.'),
} as const;

export const getClient = defineAction({
  name: 'getClient',
  resource: 'client',
  section: 10,
  since: '1.20',
  effect: 'read',
  summary: 'Reads a client.',
  params: {
    client_id: param.required(param.id('The client to read.')),
  },
  result: {
    client: field.object({
      client_id: field.essential(field.id),
      company_id: field.id,
      client_company_name: field.text,
      client_business_category: field.text,
      client_reference: field.text,
      description: field.text,
      client_address: field.text,
      client_address_more: field.text,
      client_zipcode: field.text,
      client_city: field.text,
      client_country: field.text,
      number_tva: field.text,
      number_siret: field.text,
      client_website: field.text,
      client_email: field.text,
      client_contact_firstname: field.text,
      client_contact_lastname: field.text,
      client_phonenumber: field.text,
      client_contact_title: field.text,
      category: field.choice(clientCategories),
      client_other: field.text,
      client_lang: field.text,
      client_keyword: field.text,
      client_code_analytic: field.text,
    }),
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
    category: param.requiredChoice(clientCategories, 'Client, supplier or prospect.'),
    client_company_name: param.required(param.text('Name of the company or person.')),
    ...details,
  },
  result: { client_id: field.essential(field.id) },
  errors: { [-11]: missing('category'), [-12]: missing('client_company_name') },
  recoveryHint: 'The API cannot list clients: look for it in Factomos before you send it again.',
});

export const editClient = defineAction({
  name: 'editClient',
  resource: 'client',
  section: 12,
  since: '1.29',
  effect: 'write',
  summary: 'Changes a client, a supplier or a prospect.',
  params: {
    client_id: param.required(param.id('The client to change.')),
    category: param.choice(clientCategories, 'Client, supplier or prospect.'),
    client_company_name: param.text('Name of the company or person.'),
    ...details,
  },
  result: {},
  errors: { [-8]: missing('client_id'), [-9]: clientNotFound },
  recoveryHint: 'Read the client with getClient. Sending the same change again does no harm.',
});
