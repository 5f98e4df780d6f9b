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
      action: 'Create an account',
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
      action: 'Delete an account (irreversible)',
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
      action: 'Update the status of an account',
      description: 'Activate an account, make it read-only or block it. Only for partners of Factomos.',
    },
  ],
  fields: {
    app_description: { displayName: 'App Description' },
    app_icon: { displayName: 'App Icon URL', placeholder: 'e.g. https://www.example.com/icon.png' },
    app_name: {
      displayName: 'App Name',
      description:
        'Name of your application. With it, the response contains an API key and a secret for the new account.',
      placeholder: 'e.g. Order Desk',
    },
    capital: { displayName: 'Capital', placeholder: 'e.g. 5000€' },
    city: { displayName: 'City', placeholder: 'e.g. Lyon' },
    company_address: { displayName: 'Address' },
    company_email: {
      displayName: 'Company Email',
      description: 'Email address of the company. Without it, Factomos uses the username.',
      placeholder: 'name@email.com',
    },
    company_id: { displayName: 'Company ID', placeholder: 'e.g. 9999' },
    company_type: {
      displayName: 'Company Type',
      choices: {
        Agessa: 'Agessa',
        Association: 'Association',
        'Auto-Entrepreneur': 'Auto-Entrepreneur',
        'E.U.R.L.': 'E.U.R.L.',
        'Entreprise-Individuelle': 'Entreprise Individuelle',
        MDA: 'MDA',
        'Profession-Liberale': 'Profession Libérale',
        'S.A.': 'S.A.',
        'S.A.R.L.': 'S.A.R.L.',
        'S.A.S.': 'S.A.S.',
        'S.A.S.U.': 'S.A.S.U.',
        'S.C.I.': 'S.C.I.',
        'S.N.C.': 'S.N.C.',
        'S.E.L.A.R.L.': 'S.E.L.A.R.L.',
      },
    },
    company_website: { displayName: 'Website', placeholder: 'e.g. https://www.example.com' },
    country: { displayName: 'Country', placeholder: 'e.g. France' },
    fax_number: { displayName: 'Fax Number' },
    name: { displayName: 'Company Name', placeholder: 'e.g. World Company' },
    password: {
      displayName: 'Password',
      description: 'Password of the account. Without it, Factomos creates one and returns it.',
    },
    phone_number: { displayName: 'Phone Number' },
    siret: { displayName: 'SIRET', placeholder: 'e.g. 73282932000074' },
    subscription_status: {
      displayName: 'Status',
      description: 'What the account may do',
      choices: { active: 'Active', blocked: 'Blocked', readonly: 'Read-Only' },
    },
    tva_enable: {
      displayName: 'VAT Enabled',
      startsOn: true,
      description: 'Whether to charge VAT on documents of this account',
    },
    username: { displayName: 'Username', placeholder: 'name@email.com' },
    vat_number: { displayName: 'VAT Number' },
    vat_percentage: {
      displayName: 'VAT Rate (%)',
      description: 'Default VAT rate of the account in percent',
      placeholder: 'e.g. 20',
    },
    webhook_url: {
      displayName: 'Webhook URL',
      description:
        'Where Factomos posts a notification after each change in this account, such as the production URL of a Factomos Trigger',
      placeholder: 'e.g. https://n8n.example.com/webhook/…',
    },
    zipcode: { displayName: 'Postcode', placeholder: 'e.g. 01000' },
  },
};
