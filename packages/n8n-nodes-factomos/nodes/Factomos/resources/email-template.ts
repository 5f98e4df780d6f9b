import { type ResourceUi } from './ui.ts';

export const emailTemplate: ResourceUi = {
  name: 'Email Template',
  value: 'emailTemplate',
  operations: [
    {
      name: 'Get Many',
      value: 'getMany',
      actionName: 'listEmailTemplates',
      action: 'Get many email templates',
      description: 'List the email templates of the account',
    },
  ],
  fields: {},
};
