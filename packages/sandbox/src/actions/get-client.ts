import { clientAnswer } from '../wire/client.ts';
import { type AccountAction, missing } from './action.ts';
import { ownClient } from './look-up.ts';

export const getClient: AccountAction = {
  name: 'getClient',
  effect: 'read',
  access: 'account',
  parameters: ['client_id'],
  required: [missing('client_id', -8)],
  run: (call) => ({ client: clientAnswer(ownClient(call, -9)) }),
};
