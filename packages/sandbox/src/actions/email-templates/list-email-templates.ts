import { emailTemplates } from '../../store/schema.ts';
import { templateAnswer } from '../../serializers/mail.ts';
import { type AccountAction } from '../call/action.ts';

export const listEmailTemplates: AccountAction = {
  name: 'listEmailTemplates',
  effect: 'read',
  access: 'account',
  parameters: [],
  required: [],
  run: ({ store, company }) => ({
    'email-templates': store.list(emailTemplates, { company_id: company.id }).map(templateAnswer),
  }),
};
