import { deleteCompany } from '../../accounts/delete-company.ts';
import { missing, type OpenAction } from '../call/action.ts';
import { namedAccount } from './named-account.ts';

export const deleteAccount: OpenAction = {
  name: 'deleteAccount',
  effect: 'write',
  access: 'partner',
  isDestructive: true,
  parameters: ['company_id'],
  required: [missing('company_id', -35)],
  run: (call) => {
    deleteCompany(call.store, namedAccount(call).id);
    return {};
  },
};
