import * as field from '../spec/fields.ts';
import * as param from '../spec/params.ts';
import { clientCategories } from '../spec/choices.ts';
import { defineActions, read, write } from '../spec/define-actions.ts';
import { missing, notFound } from '../spec/error-entry.ts';

const clientNotFound = notFound('Client');

const details = {
  client_reference: param.text,
  client_contact_lastname: param.text,
  client_email: param.clearable(param.email),
  client_phonenumber: param.text,
  client_address: param.multiline,
  client_address_more: param.text,
  client_zipcode: param.text,
  client_city: param.text,
  client_country: param.text,
  client_lang: param.text,
  number_siret: param.text,
  number_tva: param.text,
  client_website: param.text,
  client_keyword: param.text,
  description: param.multiline,
} as const;

export const clientActions = defineActions('client', {
  getClient: read({
    section: 10,
    params: {
      client_id: param.required(param.id),
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
  }),
  createClient: write({
    section: 11,
    params: {
      category: param.requiredChoice(clientCategories),
      client_company_name: param.required(param.text),
      ...details,
    },
    result: { client_id: field.essential(field.id) },
    errors: { [-11]: missing('category'), [-12]: missing('client_company_name') },
  }),
  editClient: write({
    section: 12,
    since: '1.29',
    params: {
      client_id: param.required(param.id),
      category: param.choice(clientCategories),
      client_company_name: param.text,
      ...details,
    },
    result: {},
    errors: { [-8]: missing('client_id'), [-9]: clientNotFound },
  }),
});
