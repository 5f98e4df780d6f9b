import * as field from '../spec/fields.ts';
import * as param from '../spec/params.ts';
import { companyTypes, subscriptionStatuses } from '../spec/choices.ts';
import { defineAction } from '../spec/define-action.ts';
import { missing } from '../spec/error-entry.ts';

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
    username: param.required(param.email('Login of the new account, an email address.')),
    password: param.secret('Left out, Factomos makes one and answers it.'),
    name: param.text('Name of the company.'),
    company_type: param.choice(companyTypes, 'Legal form of the company.'),
    company_address: param.multiline('Address of the company.'),
    zipcode: param.text('Postcode of the company.'),
    city: param.text('City of the company.'),
    country: param.text('Country of the company, such as France.'),
    phone_number: param.text('Telephone of the company.'),
    fax_number: param.text('Fax of the company.'),
    company_email: param.email('Email of the company; username if left out.'),
    company_website: param.text('Website of the company.'),
    capital: param.text('Share capital as printed, such as 5000€.'),
    siret: param.text('SIRET number of the company, 14 digits.'),
    vat_percentage: param.percent('Default VAT rate in percent; 0 if left out.'),
    vat_number: param.text('Intra-community VAT number.'),
    tva_enable: param.flag('Whether the company charges VAT; no if left out.'),
    app_name: param.text('Also make an API key for an application of this name.'),
    app_description: param.text('Short description of that application.'),
    app_icon: param.url('Icon of that application, 40 by 40 pixels.'),
    webhook_url: param.url('Where Factomos posts a notification for every change.'),
  },
  result: {
    company_id: field.essential(field.id),
    password: field.optional(field.secret),
    auth_token: field.secret,
    api_key: field.optional(field.secret),
    api_secret: field.optional(field.secret),
  },
  errors: {
    [-29]: missing('username'),
    [-30]: {
      message: 'Username not available',
      meaning: 'There is already a Factomos account with this username.',
      hint: 'Use another email address, or sign in to the account that exists.',
    },
  },
  recoveryHint:
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
    company_id: param.required(param.id('The account to delete.')),
  },
  result: {},
  errors: { [-33]: partnersOnly, [-35]: missing('company_id'), [-36]: accountNotFound },
  recoveryHint: 'Sending it again is safe: an account that is gone answers -36.',
});

export const updateAccount = defineAction({
  name: 'updateAccount',
  resource: 'account',
  section: 4,
  since: '1.29',
  effect: 'write',
  summary: 'Makes an account active, read-only or blocked (partners only).',
  params: {
    company_id: param.required(param.id('The account to change.')),
    subscription_status: param.requiredChoice(subscriptionStatuses, 'The new status of the account.'),
  },
  result: {},
  errors: {
    [-33]: partnersOnly,
    [-35]: missing('company_id'),
    [-36]: accountNotFound,
    [-37]: missing('subscription_status'),
    [-38]: {
      message: 'Parameter subscription_status invalid',
      meaning: 'The status is not one of active, readonly, blocked.',
      hint: 'Send one of active, readonly, blocked.',
    },
  },
  recoveryHint: 'Sending it again is safe: it sets the same status.',
});
