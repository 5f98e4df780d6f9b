import { clientAnswer } from '../../serializers/client.ts';
import { clients } from '../../store/schema.ts';
import { type Action, type AccountAction, missing } from '../call/action.ts';
import { requireClient } from '../call/look-up.ts';
import { clientParameters, noClientFields, parseClientFields } from './client-fields.ts';

const getClient: AccountAction = {
  name: 'getClient',
  effect: 'read',
  access: 'account',
  parameters: ['client_id'],
  required: [missing('client_id', -8)],
  run: (call) => ({ client: clientAnswer(requireClient(call, -9)) }),
};

const createClient: AccountAction = {
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

/** As in the manual's sample: "9" and the first seven letters of the name. */
function analyticCode(name: string): string {
  const letters = name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toUpperCase();
  return `9${letters.slice(0, 7)}`;
}

const editClient: AccountAction = {
  name: 'editClient',
  effect: 'write',
  access: 'account',
  parameters: ['client_id', ...clientParameters],
  required: [missing('client_id', -8)],
  run: (call) => {
    const { category, client_company_name, ...texts } = requireClient(call, -9);
    const sent = parseClientFields(call.parameters);
    const kept = call.quirks.editOmitted === 'keep' ? texts : noClientFields;
    call.store.update(clients, texts.id, {
      ...kept,
      ...sent,
      // The manual requires these two at creation, so they are never empty.
      category: filled(sent.category, category),
      client_company_name: filled(sent.client_company_name, client_company_name),
      id: texts.id,
    });
    call.notify('update_contact', texts.id);
    return {};
  },
};

function filled(text: string | undefined, former: string): string {
  return text === undefined || text === '' ? former : text;
}

export const clientActions: readonly Action[] = [getClient, createClient, editClient];
