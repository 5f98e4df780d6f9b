import { clients } from '../../store/schema.ts';
import { type AccountAction, missing } from '../call/action.ts';
import { clientParameters, noClientFields, parseClientFields } from './client-fields.ts';

export const createClient: AccountAction = {
  name: 'createClient',
  effect: 'write',
  access: 'account',
  parameters: clientParameters,
  required: [missing('category', -11), missing('client_company_name', -12)],
  run: ({ parameters, store, company, notify }) => {
    const client = store.insert(clients, {
      ...noClientFields,
      client_lang: 'fr',
      company_id: company.id,
      client_business_category: '',
      client_contact_firstname: '',
      client_contact_title: '',
      client_other: '',
      client_code_analytic: '',
      ...parseClientFields(parameters),
    });
    store.update(clients, client.id, { client_code_analytic: analyticCode(client.client_company_name) });
    notify('create_contact', client.id);
    return { client_id: String(client.id) };
  },
};

/** The manual's sample: "9" and the first seven letters of the name. */
function analyticCode(name: string): string {
  const letters = name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toUpperCase();
  return `9${letters.slice(0, 7)}`;
}
