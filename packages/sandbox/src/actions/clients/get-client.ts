import { clientAnswer } from '../../serializers/client.ts';
import { type AccountAction, missing } from '../call/action.ts';
import { requireClient } from '../call/look-up.ts';

export const getClient: AccountAction = {
  name: 'getClient',
  effect: 'read',
  access: 'account',
  parameters: ['client_id'],
  required: [missing('client_id', -8)],
  run: (call) => ({ client: clientAnswer(requireClient(call, -9)) }),
};
