import { type ResourceUi } from './ui.ts';

export const account: ResourceUi = {
  name: 'Account',
  value: 'account',
  operations: [
    {
      name: 'Create',
      value: 'create',
      idempotencyLabel: 'Create Once per Key',
      actionName: 'createAccount',
      recoveryHint: 'Check whether the username can sign in to Factomos.',
      action: 'Create account',
      description:
        'Open a Factomos account for a company, and an API token for it if you name an application',
      notice:
        'The response contains secrets (a password, a one-time auth token, an API key and its secret) that n8n saves with the execution. Keep them somewhere safe, and consider not saving successful executions of this workflow.',
      returnsSecret: true,
    },
    {
      name: 'Delete',
      value: 'delete',
      idempotencyLabel: 'Delete Once per Key',
      actionName: 'deleteAccount',
      recoveryHint: 'Check in Factomos whether the account still exists.',
      action: 'Delete account (irreversible)',
      description: 'Delete a Factomos account for good. Only for partners of Factomos.',
      notice: 'Deleting an account cannot be undone.',
    },
    {
      name: 'Update Status',
      value: 'updateStatus',
      idempotencyLabel: 'Update Once per Key',
      mode: 'update',
      actionName: 'updateAccount',
      recoveryHint: 'It is safe to set the same status again.',
      action: 'Update status of account',
      description: 'Activate an account, make it read-only or block it. Only for partners of Factomos.',
    },
  ],
  fields: {
    app_icon: { placeholder: 'e.g. https://www.example.com/icon.png' },
    app_name: {
      placeholder: 'e.g. Order Desk',
    },
    capital: { placeholder: 'e.g. 5000€' },
    city: { placeholder: 'e.g. Lyon' },
    company_email: {
      placeholder: 'name@email.com',
    },
    company_id: { placeholder: 'e.g. 9999' },
    company_website: { placeholder: 'e.g. https://www.example.com' },
    country: { placeholder: 'e.g. France' },
    name: { placeholder: 'e.g. World Company' },
    siret: { placeholder: 'e.g. 73282932000074' },
    tva_enable: {
      startsOn: true,
    },
    username: { placeholder: 'name@email.com' },
    vat_percentage: {
      placeholder: 'e.g. 20',
    },
    webhook_url: {
      hint: 'The production URL of a Factomos Trigger, for example.',
      placeholder: 'e.g. https://n8n.example.com/webhook/…',
    },
    zipcode: { placeholder: 'e.g. 01000' },
  },
};
