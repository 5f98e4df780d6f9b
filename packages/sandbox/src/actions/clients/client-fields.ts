import { type ClientRow } from '../../store/schema.ts';
import { type Parameters } from '../call/parameters.ts';
import { refuseWithSandboxCode } from '../call/refusal.ts';

/** The parameters of createClient and editClient, in the order of the manual. */
export const clientParameters = [
  'category',
  'client_company_name',
  'client_reference',
  'client_contact_lastname',
  'client_email',
  'client_phonenumber',
  'client_address',
  'client_address_more',
  'client_zipcode',
  'client_city',
  'client_country',
  'client_lang',
  'number_siret',
  'number_tva',
  'client_website',
  'client_keyword',
  'description',
] as const;

type ClientFields = Pick<ClientRow, (typeof clientParameters)[number]>;

const categories = ['client', 'fournisseur', 'prospect'];

/** The fields that were sent. An unknown category is refused. */
export function parseClientFields(parameters: Parameters): Partial<ClientFields> {
  const category = parameters.sent('category');
  if (category !== undefined && category !== '' && !categories.includes(category)) {
    return refuseWithSandboxCode(
      'invalidCategory',
      `Invalid parameter category: it must be one of ${categories.join(', ')}`,
    );
  }
  const fields: Partial<ClientFields> = {};
  for (const name of clientParameters) {
    const text = parameters.sent(name);
    if (text !== undefined) fields[name] = text;
  }
  return fields;
}

export const noClientFields: ClientFields = {
  category: '',
  client_company_name: '',
  client_reference: '',
  client_contact_lastname: '',
  client_email: '',
  client_phonenumber: '',
  client_address: '',
  client_address_more: '',
  client_zipcode: '',
  client_city: '',
  client_country: '',
  client_lang: '',
  number_siret: '',
  number_tva: '',
  client_website: '',
  client_keyword: '',
  description: '',
};
