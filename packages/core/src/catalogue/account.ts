import { companyTypes, subscriptionStatuses } from './choices.ts';
import { defineAction } from './define-action.ts';
import { missing } from './error-entry.ts';

const partnersOnly = {
  message: 'Action not authorized',
  meaning: 'Only Factomos partners may do this.',
  hint: 'Use a partner token, or ask Factomos to become a partner.',
} as const;

const accountNotFound = {
  message: 'Account not found',
  meaning: 'There is no account with this company_id.',
  hint: 'Check company_id.',
} as const;

export const createAccount = defineAction({
  name: 'createAccount',
  resource: 'account',
  section: 2,
  since: '1.20',
  effect: 'write',
  summary: 'Opens a Factomos account. The answer holds secrets: a password if none was given, an API key.',
  params: {
    username: { kind: 'email', required: true, doc: 'Login of the new account, an email address.' },
    password: { kind: 'secret', required: false, doc: 'Left out, Factomos makes one and answers it.' },
    name: { kind: 'text', required: false, doc: 'Name of the company.' },
    company_type: {
      kind: 'choice',
      choices: companyTypes,
      required: false,
      doc: 'Legal form of the company.',
    },
    company_address: { kind: 'multiline', required: false, doc: 'Address of the company.' },
    zipcode: { kind: 'text', required: false, doc: 'Postcode of the company.' },
    city: { kind: 'text', required: false, doc: 'City of the company.' },
    country: { kind: 'text', required: false, doc: 'Country of the company, such as France.' },
    phone_number: { kind: 'text', required: false, doc: 'Telephone of the company.' },
    fax_number: { kind: 'text', required: false, doc: 'Fax of the company.' },
    company_email: { kind: 'email', required: false, doc: 'Email of the company; username if left out.' },
    company_website: { kind: 'text', required: false, doc: 'Website of the company.' },
    capital: { kind: 'text', required: false, doc: 'Share capital as printed, such as 5000€.' },
    siret: { kind: 'text', required: false, doc: 'SIRET number of the company, 14 digits.' },
    vat_percentage: { kind: 'percent', required: false, doc: 'Default VAT rate in percent; 0 if left out.' },
    vat_number: { kind: 'text', required: false, doc: 'Intra-community VAT number.' },
    tva_enable: { kind: 'flag', required: false, doc: 'Whether the company charges VAT; no if left out.' },
    app_name: { kind: 'text', required: false, doc: 'Also make an API key for an application of this name.' },
    app_description: { kind: 'text', required: false, doc: 'Short description of that application.' },
    app_icon: { kind: 'url', required: false, doc: 'Icon of that application, 40 by 40 pixels.' },
    webhook_url: {
      kind: 'url',
      required: false,
      doc: 'Where Factomos posts a notification for every change.',
    },
  },
  result: {
    company_id: { kind: 'id' },
    password: { kind: 'secret', optional: true },
    auth_token: { kind: 'secret' },
    api_key: { kind: 'secret', optional: true },
    api_secret: { kind: 'secret', optional: true },
  },
  errors: {
    [-29]: missing('username'),
    [-30]: {
      message: 'Username not available',
      meaning: 'There is already a Factomos account with this username.',
      hint: 'Use another email address, or sign in to the account that exists.',
    },
  },
  whenUnknown:
    'Send it again: -30 says that the account was made. Its password and keys are lost then; reset the password in Factomos.',
});

export const deleteAccount = defineAction({
  name: 'deleteAccount',
  resource: 'account',
  section: 3,
  since: '1.29',
  effect: 'write',
  summary: 'Deletes a Factomos account for good (partners only).',
  params: {
    company_id: { kind: 'id', required: true, doc: 'The account to delete.' },
  },
  result: {},
  errors: { [-33]: partnersOnly, [-35]: missing('company_id'), [-36]: accountNotFound },
  whenUnknown: 'Sending it again is safe: an account that is gone answers -36.',
});

export const updateAccount = defineAction({
  name: 'updateAccount',
  resource: 'account',
  section: 4,
  since: '1.29',
  effect: 'write',
  summary: 'Makes an account active, read-only or blocked (partners only).',
  params: {
    company_id: { kind: 'id', required: true, doc: 'The account to change.' },
    subscription_status: {
      kind: 'choice',
      choices: subscriptionStatuses,
      required: true,
      doc: 'The new status of the account.',
    },
  },
  result: {},
  errors: {
    [-33]: partnersOnly,
    [-35]: missing('company_id'),
    [-36]: accountNotFound,
    [-37]: missing('subscription_status'),
    [-38]: {
      message: 'Parameter subscription_status invalid',
      meaning: 'The status is none of active, readonly, blocked.',
      hint: 'Send one of active, readonly, blocked.',
    },
  },
  whenUnknown: 'Sending it again is safe: it sets the same status.',
});
