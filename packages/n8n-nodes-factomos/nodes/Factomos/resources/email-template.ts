import { type ResourceWords } from './ui.ts';

export const emailTemplate: ResourceWords = {
  name: 'Email Template',
  value: 'emailTemplate',
  operations: [
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'listEmailTemplates',
      sentence: 'Get many email templates',
      description: 'List the email templates of the account',
    },
  ],
  fields: {},
};
