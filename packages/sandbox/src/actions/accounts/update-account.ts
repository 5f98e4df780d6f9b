import { companies } from '../../store/schema.ts';
import { missing, type OpenAction } from '../call/action.ts';
import { namedAccount } from './named-account.ts';
import { refuse } from '../call/refusal.ts';

const statuses = ['active', 'readonly', 'blocked'];

export const updateAccount: OpenAction = {
  name: 'updateAccount',
  effect: 'write',
  access: 'partner',
  parameters: ['company_id', 'subscription_status'],
  required: [missing('company_id', -35), missing('subscription_status', -37)],
  run: (call) => {
    const company = namedAccount(call);
    const status = call.parameters.text('subscription_status');
    if (!statuses.includes(status)) return refuse(-38, 'Parameter subscription_status invalid');
    call.store.update(companies, company.id, { status });
    return {};
  },
};
