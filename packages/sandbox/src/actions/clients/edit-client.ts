import { clients } from '../../store/schema.ts';
import { type AccountAction, missing } from '../call/action.ts';
import { clientParameters, noClientFields, parseClientFields } from './client-fields.ts';
import { requireClient } from '../call/look-up.ts';

export const editClient: AccountAction = {
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
      // A client always has these two: the manual requires them at creation.
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
